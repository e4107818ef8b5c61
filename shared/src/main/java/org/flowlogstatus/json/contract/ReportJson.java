package org.flowlogstatus.json.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.LogFinding;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.report.ScopedProblem;
import org.flowlogstatus.report.Totals;

/** Writes the report of a sweep. */
public final class ReportJson {
  private ReportJson() {}

  /** The report with other results than its own. */
  public static String of(Report report, Totals totals, JsonText.Body results) {
    return JsonText.of(json -> write(report, totals, results, json));
  }

  /** The report with other results than its own, as the next value of a document. */
  public static void write(Report report, Totals totals, JsonText.Body results, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    writeHead(report, totals, json);
    json.writeArrayFieldStart("results");
    results.write(json);
    json.writeEndArray();
    writeTail(report, json);
    json.writeEndObject();
  }

  /** The report without its results, as the next value of a document. */
  public static void writeSummary(Report report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    writeHead(report, Totals.of(report.results()), json);
    writeTail(report, json);
    json.writeEndObject();
  }

  private static void writeHead(Report report, Totals totals, JsonGenerator json)
      throws IOException {
    json.writeStringField("schemaVersion", UniformResult.SCHEMA_VERSION);
    json.writeStringField("provider", report.provider().wireName());
    JsonText.text(json, "accountId", report.accountId());
    json.writeStringField("startedAt", JsonText.timestamp(report.startedAt()));
    json.writeStringField("finishedAt", JsonText.timestamp(report.finishedAt()));
    json.writeBooleanField("complete", report.complete());
    writeTotals(totals, json);
  }

  private static void writeTail(Report report, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("findings");
    for (LogFinding finding : report.findings()) {
      json.writeStartObject();
      ResultJson.findingFields(json, finding.finding());
      JsonText.text(json, "flowLog", finding.flowLog());
      JsonText.text(json, "target", finding.target());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (ScopedProblem problem : report.problems()) {
      writeProblem(problem, json);
    }
    json.writeEndArray();
    writeCalls(report, json);
  }

  /** The totals of a report, as the next member of a document. */
  static void writeTotals(Totals totals, JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("totals");
    json.writeNumberField("targets", totals.targets());
    json.writeNumberField("enabled", totals.of(Status.ENABLED));
    json.writeNumberField("disabled", totals.of(Status.DISABLED));
    json.writeNumberField("unknown", totals.of(Status.UNKNOWN));
    json.writeNumberField("covered", totals.of(Coverage.State.COVERED));
    json.writeNumberField("partlyCovered", totals.of(Coverage.State.PARTLY_COVERED));
    json.writeNumberField("notCovered", totals.of(Coverage.State.NOT_COVERED));
    json.writeNumberField("coverageUnknown", totals.of(Coverage.State.UNKNOWN));
    json.writeNumberField("nothingToCover", totals.of(Coverage.State.NOTHING_TO_COVER));
    json.writeNumberField("goingDark", totals.goingDark());
    json.writeEndObject();
  }

  /** A list that could not be read, as the next value of a document. */
  public static void writeProblem(ScopedProblem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    ProblemJson.members(json, problem.problem());
    ListScope scope = problem.scope();
    json.writeObjectFieldStart("scope");
    JsonText.text(json, "subscriptionId", scope.subscriptionId());
    if (scope.accountId().isPresent()) {
      json.writeStringField("accountId", scope.accountId().get());
    }
    JsonText.text(json, "region", scope.region());
    json.writeStringField("list", scope.list());
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void writeCalls(Report report, JsonGenerator json) throws IOException {
    long total = report.callsByOperation().values().stream().mapToLong(Long::longValue).sum();
    json.writeObjectFieldStart("calls");
    json.writeNumberField("total", total);
    json.writeNumberField("throttled", report.callsThrottled());
    json.writeObjectFieldStart("byOperation");
    for (Map.Entry<String, Long> operation : report.callsByOperation().entrySet()) {
      json.writeNumberField(operation.getKey(), operation.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
