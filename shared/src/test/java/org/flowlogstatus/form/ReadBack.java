package org.flowlogstatus.form;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.flowlogstatus.form.write.Writers;
import org.flowlogstatus.report.Report;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The forms of one report, each read back by a reader of that form alone. */
public final class ReadBack {
  private static final Set<String> CRITICAL =
      Set.of(
          "FINANCIALLY_LOCKED",
          "STORAGE_MISSING",
          "PROVISIONING_FAILED",
          "DELIVERY_FAILED",
          "NOTHING_LOGGED");

  private final Report report;
  private final boolean onlyGaps;

  private ReadBack(Report report, boolean onlyGaps) {
    this.report = report;
    this.onlyGaps = onlyGaps;
  }

  /** The outcome of each target, which every form must tell alike. */
  public static Map<String, String> same(Report report, boolean onlyGaps) throws Exception {
    ReadBack forms = new ReadBack(report, onlyGaps);
    Map<String, String> expected = fromJson(forms.write(Form.JSON));
    assertThat(fromOcsf(forms.write(Form.OCSF))).as("ocsf").isEqualTo(expected);
    assertThat(fromCsv(forms.write(Form.CSV))).as("csv").isEqualTo(expected);
    assertThat(forms.fromJunit(forms.write(Form.JUNIT))).as("junit").isEqualTo(expected);
    assertThat(fromPage(forms.write(Form.HTML))).as("html").isEqualTo(expected);
    return expected;
  }

  /** Leaves the forms that have validators in {@code target/forms}, for the checks of the build. */
  public static void leave(Report report, String name) throws IOException {
    ReadBack forms = new ReadBack(report, false);
    Path folder = Files.createDirectories(Path.of("target", "forms"));
    Files.writeString(folder.resolve(name + ".ocsf.json"), forms.write(Form.OCSF));
    Files.writeString(folder.resolve(name + ".junit.xml"), forms.write(Form.JUNIT));
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

  private String write(Form form) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Writers.of(form).write(Document.of(Part.of(report), onlyGaps), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
