package org.flowlogstatus.plan.text;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.TreeWriter;
import org.flowlogstatus.json.contract.ReportJson;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.step.Closing;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.step.PlanTarget;
import org.flowlogstatus.plan.step.PlanTotals;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.step.Unresolved;
import org.flowlogstatus.report.ScopedProblem;

/** Writes a plan as JSON. */
public final class PlanJson {
  private PlanJson() {}

  /** The plan as the next value of a document. */
  public static void write(Plan plan, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schemaVersion", UniformResult.SCHEMA_VERSION);
    json.writeStringField("provider", plan.provider().wireName());
    JsonText.text(json, "accountId", plan.accountId());
    json.writeStringField("computedAt", JsonText.timestamp(plan.computedAt()));
    json.writeStringField("goal", plan.goal().word());
    json.writeStringField("scope", plan.scope().word());
    json.writeBooleanField("complete", plan.complete());
    totals(json, plan.totals());
    json.writeArrayFieldStart("steps");
    for (Step step : plan.steps()) {
      step(json, step);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("unresolved");
    for (Unresolved unresolved : plan.unresolved()) {
      unresolved(json, unresolved);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("problems");
    for (ScopedProblem problem : plan.problems()) {
      ReportJson.writeProblem(problem, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void totals(JsonGenerator json, PlanTotals totals) throws IOException {
    json.writeObjectFieldStart("totals");
    json.writeNumberField("steps", totals.steps());
    json.writeNumberField("targetsFixed", totals.targetsFixed());
    json.writeNumberField("coveredBefore", totals.coveredBefore());
    json.writeNumberField("coveredAfter", totals.coveredAfter());
    json.writeNumberField("goingDarkBefore", totals.goingDarkBefore());
    json.writeNumberField("goingDarkAfter", totals.goingDarkAfter());
    json.writeEndObject();
  }

  private static void step(JsonGenerator json, Step step) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", step.id());
    json.writeStringField("action", step.action().name());
    target(json, step.target());
    JsonText.text(json, "flowLog", step.flowLog());
    json.writeArrayFieldStart("closes");
    for (Closing closing : step.closes()) {
      json.writeStartObject();
      target(json, closing.target());
      json.writeStringField("code", closing.code());
      json.writeEndObject();
    }
    json.writeEndArray();
    texts(json, "after", step.after());
    texts(json, "needs", step.needs());
    texts(json, "warnings", step.warnings());
    texts(json, "commands", step.commands());
    json.writeFieldName("resource");
    if (step.resource().isPresent()) {
      TreeWriter.write(step.resource().get(), json);
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void unresolved(JsonGenerator json, Unresolved unresolved) throws IOException {
    json.writeStartObject();
    target(json, unresolved.target());
    json.writeStringField("code", unresolved.code());
    json.writeStringField("why", unresolved.why());
    json.writeEndObject();
  }

  private static void target(JsonGenerator json, PlanTarget target) throws IOException {
    json.writeObjectFieldStart("target");
    json.writeStringField("type", target.type());
    json.writeStringField("id", target.id());
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, Collection<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
