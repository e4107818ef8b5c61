package org.flowlogstatus.events.stored;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.JsonTrees;
import org.flowlogstatus.json.TreeWriter;
import org.flowlogstatus.json.contract.ReportJson;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.report.Totals;

/** A report as it is stored: with what is last known of each target, and the last change. */
public final class ReportToStore {
  private final Report report;
  private final Optional<StoredReport> last;
  private final SweptScope scope;

  public ReportToStore(Report report, Optional<StoredReport> last, SweptScope scope) {
    this.report = report;
    this.last = last;
    this.scope = scope;
  }

  /** Its text, with these results; {@code changed} is the number of targets that changed. */
  public String with(List<StoredResult> results, int changed) {
    Totals totals = new Totals();
    results.forEach(result -> totals.add(result.reason().orElseThrow().status(), result.covered()));
    ObjectNode head = JsonTrees.parsed(ReportJson.of(report, totals, json -> {}));
    List<JsonNode> problems = problems(head);
    head.put("complete", problems.isEmpty());
    return JsonText.of(
        json -> {
          json.writeStartObject();
          for (Map.Entry<String, JsonNode> member : head.properties()) {
            json.writeFieldName(member.getKey());
            switch (member.getKey()) {
              case "results":
                array(trees(results), json);
                break;
              case "findings":
                array(findings(head), json);
                break;
              case "problems":
                array(problems, json);
                break;
              default:
                TreeWriter.write(member.getValue(), json);
            }
          }
          lastChange(changed, json);
          json.writeEndObject();
        });
  }

  private List<JsonNode> problems(ObjectNode head) {
    List<JsonNode> problems = new ArrayList<>();
    head.path("problems").forEach(problems::add);
    last.map(StoredReport::problems).orElse(List.of()).stream()
        .filter(scope::leaves)
        .forEach(problems::add);
    return problems;
  }

  /** Findings do not name their region, so that a sweep of some regions keeps the stored ones. */
  private List<JsonNode> findings(ObjectNode head) {
    Set<String> named = new HashSet<>();
    List<JsonNode> findings = new ArrayList<>();
    head.path("findings").forEach(findings::add);
    findings.forEach(finding -> named.add(name(finding)));
    if (hasOtherRegions()) {
      last.map(StoredReport::findings).orElse(List.of()).stream()
          .filter(finding -> named.add(name(finding)))
          .forEach(findings::add);
    }
    return findings;
  }

  private boolean hasOtherRegions() {
    return scope.othersStay()
        && last.filter(stored -> !stored.results().values().stream().allMatch(scope::has))
            .isPresent();
  }

  private void lastChange(int changed, JsonGenerator json) throws IOException {
    if (changed > 0) {
      json.writeObjectFieldStart("lastChange");
      json.writeStringField("at", JsonText.timestamp(report.finishedAt()));
      json.writeNumberField("targets", changed);
      json.writeEndObject();
    } else {
      json.writeFieldName("lastChange");
      Optional<JsonNode> before = last.map(StoredReport::lastChange).filter(JsonNode::isObject);
      if (before.isPresent()) {
        TreeWriter.write(before.get(), json);
      } else {
        json.writeNull();
      }
    }
  }

  private static String name(JsonNode finding) {
    return finding.path("code") + " " + finding.path("flowLog") + " " + finding.path("target");
  }

  private static List<JsonNode> trees(List<StoredResult> results) {
    List<JsonNode> trees = new ArrayList<>();
    results.forEach(result -> trees.add(result.tree()));
    return trees;
  }

  private static void array(List<JsonNode> elements, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (JsonNode element : elements) {
      TreeWriter.write(element, json);
    }
    json.writeEndArray();
  }
}
