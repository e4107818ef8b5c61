package org.flowlogstatus.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.flowlogstatus.form.write.Writers;
import org.flowlogstatus.report.Report;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Each form of one sweep, read back by a reader of that form, tells the same of each target. */
class SameOutcomeTest {
  private static final Set<String> CRITICAL =
      Set.of(
          "FINANCIALLY_LOCKED",
          "STORAGE_MISSING",
          "PROVISIONING_FAILED",
          "DELIVERY_FAILED",
          "NOTHING_LOGGED");

  private final Report report = Estates.incomplete(110);

  @Test
  void everyFormTellsTheSame() throws Exception {
    Map<String, String> expected = fromJson(write(Form.JSON, false));

    assertThat(expected).hasSize(110).containsValues("pass", "fail", "unknown");
    assertThat(fromOcsf(write(Form.OCSF, false))).isEqualTo(expected);
    assertThat(fromCsv(write(Form.CSV, false))).isEqualTo(expected);
    assertThat(fromJunit(write(Form.JUNIT, false))).isEqualTo(expected);
    assertThat(fromPage(write(Form.HTML, false))).isEqualTo(expected);
  }

  @Test
  void onlyGapsLeavesTheSameInEveryForm() throws Exception {
    Map<String, String> expected = fromJson(write(Form.JSON, true));

    assertThat(expected.size()).isBetween(20, 90);
    assertThat(fromOcsf(write(Form.OCSF, true))).isEqualTo(expected);
    assertThat(fromCsv(write(Form.CSV, true))).isEqualTo(expected);
    assertThat(fromJunit(write(Form.JUNIT, true))).isEqualTo(expected);
    assertThat(fromPage(write(Form.HTML, true))).isEqualTo(expected);
  }

  @Test
  void aCellThatASpreadsheetWouldTakeForAFormulaGetsAnApostrophe() throws IOException {
    for (String start : List.of("=", "+", "-", "@", "\t", "\r")) {
      Report one = Estates.named(start + "1,\"a\"\r\nb");
      StringWriter out = new StringWriter();
      Writers.of(Form.CSV).write(Document.of(Part.of(one), false), out);

      assertThat(CsvReader.read(out.toString()).get(0))
          .containsEntry("targetId", "'" + start + "1,\"a\"\r\nb")
          .containsEntry("retentionDays", "")
          .containsEntry("severity", "");
    }
  }

  @Test
  void leavesExamplesForTheValidatorsOfEachForm() throws IOException {
    Path forms = Files.createDirectories(Path.of("target", "forms"));
    Files.writeString(forms.resolve("sweep.ocsf.json"), write(Form.OCSF, false));
    Files.writeString(forms.resolve("sweep.junit.xml"), write(Form.JUNIT, false));

    assertThat(forms.resolve("sweep.junit.xml")).isNotEmptyFile();
  }

  /** The rules of the contract once more, on the contract's own form. */
  private static Map<String, String> fromJson(String text) throws IOException {
    Map<String, String> outcomes = new TreeMap<>();
    for (JsonNode result : JsonMapper.builder().build().readTree(text).path("results")) {
      boolean critical =
          result.path("findings").findValuesAsText("code").stream().anyMatch(CRITICAL::contains);
      String coverage = result.at("/coverage/state").asText();
      boolean fail =
          critical || coverage.equals("NOT_COVERED") || coverage.equals("PARTLY_COVERED");
      outcomes.put(
          result.at("/target/id").asText(),
          fail ? "fail" : coverage.equals("UNKNOWN") ? "unknown" : "pass");
    }
    return outcomes;
  }

  private static Map<String, String> fromOcsf(String text) throws IOException {
    Map<String, String> names = Map.of("Pass", "pass", "Fail", "fail", "Warning", "unknown");
    Map<String, String> outcomes = new TreeMap<>();
    for (JsonNode event : JsonMapper.builder().build().readTree(text)) {
      assertThat(event.path("class_uid").asInt()).isEqualTo(2003);
      String outcome = names.get(event.at("/compliance/status").asText());
      assertThat(event.has("remediation")).isEqualTo(!"pass".equals(outcome));
      outcomes.put(event.at("/resources/0/uid").asText(), outcome);
    }
    return outcomes;
  }

  private static Map<String, String> fromCsv(String text) {
    Map<String, String> outcomes = new TreeMap<>();
    for (Map<String, String> row : CsvReader.read(text)) {
      boolean fail =
          "CRITICAL".equals(row.get("severity"))
              || Set.of("NOT_COVERED", "PARTLY_COVERED").contains(row.get("coverage"));
      outcomes.put(
          row.get("targetId"),
          fail ? "fail" : "UNKNOWN".equals(row.get("coverage")) ? "unknown" : "pass");
    }
    return outcomes;
  }

  private Map<String, String> fromJunit(String text) throws Exception {
    NodeList cases =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(text.getBytes(UTF_8)))
            .getElementsByTagName("testcase");
    Map<String, String> outcomes = new TreeMap<>();
    for (int i = 0; i < cases.getLength(); i++) {
      Element testCase = (Element) cases.item(i);
      boolean failed = testCase.getElementsByTagName("failure").getLength() > 0;
      boolean error = testCase.getElementsByTagName("error").getLength() > 0;
      outcomes.put(testCase.getAttribute("name"), failed ? "fail" : error ? "unknown" : "pass");
    }
    for (FailedRead unread : FailedRead.lists(report.problems())) {
      assertThat(outcomes.remove(unread.name())).isEqualTo("unknown");
    }
    return outcomes;
  }

  private static Map<String, String> fromPage(String text) {
    Matcher row =
        Pattern.compile(
                "<tr role=\"row\" data-outcome=\"(\\w+)\".*?<span class=\"id\">(.*?)</span>",
                Pattern.DOTALL)
            .matcher(text);
    Map<String, String> outcomes = new TreeMap<>();
    while (row.find()) {
      outcomes.put(row.group(2), row.group(1).equals("warning") ? "pass" : row.group(1));
    }
    return outcomes;
  }

  private String write(Form form, boolean onlyGaps) throws IOException {
    StringWriter out = new StringWriter();
    Writers.of(form).write(Document.of(Part.of(report), onlyGaps), out);
    return out.toString();
  }
}
