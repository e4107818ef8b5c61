package org.flowlogstatus.form.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flowlogstatus.form.Accepted;
import org.flowlogstatus.form.SharedWords;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.UniformResult;

/** One event; each method has OCSF's name of what it writes. */
final class OcsfEvent {
  private static final String VERSION = "1.8.0";
  private static final int AZURE_SUBSCRIPTION = 13;
  private static final int OTHER = 99;

  private final UniformResult result;
  private final Optional<Accepted> accepted;
  private final Outcome outcome;
  private final long time;

  OcsfEvent(UniformResult result, Optional<Accepted> accepted) {
    this.result = result;
    this.accepted = accepted;
    this.outcome = Outcome.of(result);
    this.time = result.observation().observedAt().toEpochMilli();
  }

  void write(JsonGenerator json) throws IOException {
    OcsfSeverity severity = OcsfSeverity.of(result, outcome);
    json.writeStartObject();
    json.writeNumberField("activity_id", 1);
    json.writeStringField("activity_name", "Create");
    json.writeNumberField("category_uid", 2);
    json.writeStringField("category_name", "Findings");
    json.writeNumberField("class_uid", 2003);
    json.writeStringField("class_name", "Compliance Finding");
    json.writeNumberField("type_uid", 200301);
    json.writeStringField("type_name", "Compliance Finding: Create");
    json.writeNumberField("time", time);
    json.writeNumberField("severity_id", severity.id());
    json.writeStringField("severity", severity.caption());
    json.writeNumberField("status_id", 1);
    json.writeStringField("status", "New");
    json.writeStringField("message", result.message());
    metadata(json);
    findingInfo(json);
    OcsfCompliance.write(result, outcome, json);
    cloud(json);
    resources(json);
    if (outcome != Outcome.PASS) {
      remediation(json);
    }
    unmapped(json);
    json.writeEndObject();
  }

  private void metadata(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("metadata");
    json.writeStringField("version", VERSION);
    texts(json, "profiles", List.of("cloud"));
    String event = uid() + " " + time + " " + result.reason();
    UUID id = UUID.nameUUIDFromBytes(event.getBytes(StandardCharsets.UTF_8));
    json.writeStringField("uid", id.toString());
    json.writeObjectFieldStart("product");
    json.writeStringField("name", "flow-log-status");
    json.writeStringField("vendor_name", "flowlogstatus.org");
    json.writeEndObject();
    json.writeEndObject();
  }

  private void findingInfo(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("finding_info");
    json.writeStringField("uid", uid());
    json.writeStringField("title", "Flow logs of a " + result.target().type().displayName());
    json.writeStringField("desc", result.message());
    json.writeNumberField("last_seen_time", time);
    texts(json, "types", List.of("Flow log status"));
    json.writeEndObject();
  }

  /** One id for each target, whatever its verdict, and however its id is spelled. */
  private String uid() {
    String place =
        result.provider().isRegional()
            ? result.accountId().orElse("-") + ":" + result.region().orElse("-") + ":"
            : "";
    return result.provider().wireName()
        + ":"
        + place
        + result.target().type().wireName()
        + ":"
        + Ids.key(result.target().id())
        + ":flow-logs";
  }

  private void cloud(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("cloud");
    json.writeStringField("provider", result.provider().displayName());
    present(json, "region", result.region());
    if (result.accountId().isPresent()) {
      boolean azure = result.provider() == Provider.AZURE;
      json.writeObjectFieldStart("account");
      json.writeStringField("uid", result.accountId().get());
      json.writeNumberField("type_id", azure ? AZURE_SUBSCRIPTION : OTHER);
      json.writeStringField("type", azure ? "Azure Subscription" : "Alibaba Cloud Account");
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void resources(JsonGenerator json) throws IOException {
    String id = result.target().id();
    json.writeArrayFieldStart("resources");
    json.writeStartObject();
    json.writeStringField("uid", id);
    json.writeStringField("name", id.substring(id.lastIndexOf('/') + 1));
    json.writeStringField("type", result.target().type().wireName());
    json.writeStringField("provider", result.provider().displayName());
    present(json, "region", result.region());
    json.writeEndObject();
    json.writeEndArray();
  }

  private void remediation(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("remediation");
    String actions =
        SharedWords.actions(result).stream().map(Enum::name).collect(Collectors.joining(" "));
    String plan = actions.isEmpty() ? "" : " Plan: " + actions + ".";
    json.writeStringField("desc", String.join(" ", SharedWords.nextSteps(result)) + plan);
    texts(
        json,
        "references",
        List.of(
            result.provider() == Provider.AZURE
                ? "https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview"
                : "https://www.alibabacloud.com/help/en/vpc/flow-logs"));
    json.writeEndObject();
  }

  private void unmapped(JsonGenerator json) throws IOException {
    json.writeObjectFieldStart("unmapped");
    json.writeStringField("status", result.status().name());
    json.writeStringField("outcome", outcome.wireName());
    if (result.coverage().isPresent()) {
      Coverage coverage = result.coverage().get();
      json.writeStringField("coverage", coverage.state().name());
      present(json, "coverageReason", coverage.reason().map(Enum::name));
      present(json, "afterRetirement", coverage.afterRetirement().map(Enum::name));
      texts(json, "coveredBy", coverage.by());
    }
    texts(json, "flowLogs", result.flowLogs().orElse(List.of()));
    texts(
        json,
        "findings",
        result.findings().stream().map(Finding::code).map(Enum::name).collect(Collectors.toList()));
    if (accepted.isPresent()) {
      json.writeObjectFieldStart("accepted");
      json.writeStringField("until", accepted.get().until().toString());
      json.writeStringField("why", accepted.get().why());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private static void present(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeStringField(name, value.get());
    }
  }

  static void texts(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
