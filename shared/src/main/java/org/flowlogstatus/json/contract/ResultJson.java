package org.flowlogstatus.json.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.model.Analytics;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.Format;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Retention;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.UniformResult;

/** Writes the uniform result: every key always, in the order of the contract. */
public final class ResultJson {
  private ResultJson() {}

  /** The result as one JSON document. */
  public static String of(UniformResult result) {
    return JsonText.of(
        new JsonText.Body() {
          @Override
          public void write(JsonGenerator json) throws IOException {
            ResultJson.write(result, json);
          }
        });
  }

  /** The result as the next value of a document. */
  public static void write(UniformResult result, JsonGenerator json) throws IOException {
    json.writeStartObject();
    keys(result, json);
    json.writeEndObject();
  }

  /** The result as the next value of a document, with more keys after its own. */
  public static void write(UniformResult result, JsonText.Body more, JsonGenerator json)
      throws IOException {
    json.writeStartObject();
    keys(result, json);
    more.write(json);
    json.writeEndObject();
  }

  private static void keys(UniformResult result, JsonGenerator json) throws IOException {
    json.writeStringField("schemaVersion", UniformResult.SCHEMA_VERSION);
    json.writeStringField("provider", result.provider().wireName());
    JsonText.text(json, "accountId", result.accountId());
    JsonText.text(json, "region", result.region());
    target(json, result.target());
    json.writeStringField("status", result.status().name());
    JsonText.flag(json, "enabled", result.status().enabled());
    json.writeStringField("reason", result.reason().name());
    json.writeStringField("message", result.message());
    flowLogs(json, result.flowLogs());
    destination(json, result.destination());
    retention(json, result.retention());
    format(json, result.format());
    analytics(json, result.analytics());
    coverage(json, result.coverage());
    json.writeArrayFieldStart("findings");
    for (Finding finding : result.findings()) {
      finding(json, finding);
    }
    json.writeEndArray();
    json.writeFieldName("observation");
    observation(json, result.observation());
  }

  private static void target(JsonGenerator json, Target target) throws IOException {
    json.writeObjectFieldStart("target");
    json.writeStringField("type", target.type().wireName());
    json.writeStringField("id", target.id());
    json.writeEndObject();
  }

  private static void flowLogs(JsonGenerator json, Optional<List<String>> ids) throws IOException {
    if (ids.isEmpty()) {
      json.writeNullField("flowLogs");
    } else {
      JsonText.texts(json, "flowLogs", ids.get());
    }
  }

  private static void destination(JsonGenerator json, Optional<Destination> value)
      throws IOException {
    if (JsonText.begins(json, "destination", value)) {
      json.writeStringField("type", value.get().type());
      json.writeStringField("id", value.get().id());
      json.writeEndObject();
    }
  }

  private static void retention(JsonGenerator json, Optional<Retention> value) throws IOException {
    if (JsonText.begins(json, "retention", value)) {
      JsonText.count(json, "days", value.get().days());
      json.writeBooleanField("unlimited", value.get().unlimited());
      json.writeEndObject();
    }
  }

  private static void format(JsonGenerator json, Optional<Format> value) throws IOException {
    if (JsonText.begins(json, "format", value)) {
      JsonText.text(json, "type", value.get().type());
      JsonText.count(json, "version", value.get().version());
      json.writeEndObject();
    }
  }

  private static void analytics(JsonGenerator json, Optional<Analytics> value) throws IOException {
    if (JsonText.begins(json, "analytics", value)) {
      JsonText.flag(json, "enabled", value.get().enabled());
      JsonText.text(json, "workspaceId", value.get().workspaceId());
      JsonText.count(json, "intervalMinutes", value.get().intervalMinutes());
      json.writeEndObject();
    }
  }

  private static void coverage(JsonGenerator json, Optional<Coverage> value) throws IOException {
    if (JsonText.begins(json, "coverage", value)) {
      json.writeStringField("state", value.get().state().name());
      JsonText.texts(json, "by", value.get().by());
      JsonText.text(json, "reason", value.get().reason().map(Reason::name));
      JsonText.text(json, "afterRetirement", value.get().afterRetirement().map(State::name));
      json.writeEndObject();
    }
  }

  private static void finding(JsonGenerator json, Finding finding) throws IOException {
    json.writeStartObject();
    findingFields(json, finding);
    json.writeEndObject();
  }

  /** The members that every finding has, within an object that the caller has opened. */
  static void findingFields(JsonGenerator json, Finding finding) throws IOException {
    json.writeStringField("code", finding.code().name());
    json.writeStringField("severity", finding.severity().name());
    json.writeStringField("message", finding.message());
    JsonText.text(json, "deadline", deadline(finding));
  }

  private static Optional<String> deadline(Finding finding) {
    return finding.deadline().isPresent()
        ? Optional.of(finding.deadline().get().toString())
        : Optional.empty();
  }

  private static void observation(JsonGenerator json, Observation value) throws IOException {
    json.writeStartObject();
    json.writeStringField("operation", value.operation());
    JsonText.text(json, "requestId", value.requestId());
    json.writeStringField("observedAt", JsonText.timestamp(value.observedAt()));
    json.writeNumberField("durationMillis", value.durationMillis());
    json.writeNumberField("attempts", value.attempts());
    json.writeEndObject();
  }
}
