package org.flowlogstatus.json.contract;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.model.Problem;
import org.flowlogstatus.model.Violation;

/** Writes a problem as RFC 9457 has it. */
public final class ProblemJson {
  private static final String TYPE_PREFIX = "urn:flow-log-status:problem:";

  private ProblemJson() {}

  public static String of(Problem problem) {
    return JsonText.of(json -> write(problem, json));
  }

  /** The problem as the next value of a document. */
  public static void write(Problem problem, JsonGenerator json) throws IOException {
    json.writeStartObject();
    members(json, problem);
    json.writeEndObject();
  }

  /** The members, within an object that the caller has opened. */
  static void members(JsonGenerator json, Problem problem) throws IOException {
    json.writeStringField("type", TYPE_PREFIX + hyphenated(problem));
    json.writeStringField("title", problem.reason().title());
    json.writeNumberField("status", problem.httpStatus());
    json.writeStringField("detail", problem.detail());
    json.writeStringField("instance", problem.instance());
    json.writeStringField("reason", problem.reason().name());
    json.writeStringField("provider", problem.provider().wireName());
    JsonText.text(json, "requestId", problem.requestId());
    json.writeBooleanField("retryable", problem.reason().retryable());
    if (problem.retryAfterSeconds().isPresent()) {
      json.writeNumberField("retryAfterSeconds", problem.retryAfterSeconds().get());
    }
    if (!problem.violations().isEmpty()) {
      violations(json, problem);
    }
  }

  private static void violations(JsonGenerator json, Problem problem) throws IOException {
    json.writeArrayFieldStart("violations");
    for (Violation violation : problem.violations()) {
      json.writeStartObject();
      JsonText.text(json, "parameter", violation.parameter());
      json.writeStringField("message", violation.message());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static String hyphenated(Problem problem) {
    return problem.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
