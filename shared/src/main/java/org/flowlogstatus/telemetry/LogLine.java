package org.flowlogstatus.telemetry;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.wire.Deadline;
import org.jspecify.annotations.Nullable;

/** One JSON object in one line; what is empty is {@code null}. It holds no secret. */
public final class LogLine implements JsonText.Body {
  private final Map<String, Object> attributes = new LinkedHashMap<>();

  LogLine(String event) {
    with("event.name", event);
  }

  /** The same, with one more attribute: a text, a number, a truth value, or several texts. */
  LogLine with(String name, Object value) {
    attributes.put(name, value);
    return this;
  }

  /** The same, with the HTTP status of the answer. */
  public LogLine answered(int status) {
    return with("http.response.status_code", status);
  }

  /** The same, with the number of targets that changed. */
  public LogLine changed(int targets) {
    return with("flow_log.changes", targets);
  }

  /**
   * Writes it.
   *
   * @param deadline that of the check or sweep: it knows the duration and the calls, where the line
   *     itself does not
   */
  public void write(Deadline deadline, Invocation invocation, Log log) {
    invocation.addTo(this);
    attributes.putIfAbsent("flow_log.duration_ms", deadline.spent().toMillis());
    attributes.putIfAbsent("flow_log.calls", deadline.calls().made());
    attributes.putIfAbsent("flow_log.calls_throttled", deadline.calls().throttled());
    log.line(text());
  }

  String text() {
    return JsonText.of(this);
  }

  @Override
  public void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (Map.Entry<String, Object> attribute : attributes.entrySet()) {
      Object value = attribute.getValue();
      json.writeFieldName(attribute.getKey());
      write(value instanceof Optional ? ((Optional<?>) value).orElse(null) : value, json);
    }
    json.writeEndObject();
  }

  private static void write(@Nullable Object value, JsonGenerator json) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof Number) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof Boolean) {
      json.writeBoolean((Boolean) value);
    } else if (value instanceof Collection) {
      json.writeStartArray();
      for (Object each : (Collection<?>) value) {
        json.writeString(String.valueOf(each));
      }
      json.writeEndArray();
    } else {
      json.writeString(String.valueOf(value));
    }
  }
}
