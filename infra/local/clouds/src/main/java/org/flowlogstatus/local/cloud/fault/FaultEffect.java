package org.flowlogstatus.local.cloud.fault;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** What happens to a call; {@link FaultKind} says which of the other parts a kind reads. */
public record FaultEffect(
    FaultKind kind,
    OptionalInt status,
    Optional<String> code,
    Optional<String> message,
    Map<String, String> headers,
    Optional<String> body,
    Optional<String> location,
    Optional<String> field,
    Optional<JsonNode> value,
    OptionalInt delayMillis,
    OptionalLong bytes) {

  public FaultEffect {
    headers = Map.copyOf(headers);
  }

  static FaultEffect of(FaultKind kind) {
    return new FaultEffect(
        kind,
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        Map.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        OptionalLong.empty());
  }

  FaultEffect error(int httpStatus, String errorCode, String words) {
    Parts parts = new Parts(this);
    parts.status = OptionalInt.of(httpStatus);
    parts.code = Optional.of(errorCode);
    parts.message = Optional.of(words);
    return parts.effect();
  }

  FaultEffect body(int httpStatus, String text) {
    Parts parts = new Parts(this);
    parts.status = OptionalInt.of(httpStatus);
    parts.body = Optional.of(text);
    return parts.effect();
  }

  FaultEffect header(String name, String text) {
    Parts parts = new Parts(this);
    parts.headers.put(name, text);
    return parts.effect();
  }

  FaultEffect location(String url) {
    Parts parts = new Parts(this);
    parts.location = Optional.of(url);
    return parts.effect();
  }

  FaultEffect field(String name, Optional<JsonNode> replacement) {
    Parts parts = new Parts(this);
    parts.field = Optional.of(name);
    parts.value = replacement;
    return parts.effect();
  }

  FaultEffect delayMillis(int millis) {
    Parts parts = new Parts(this);
    parts.delayMillis = OptionalInt.of(millis);
    return parts.effect();
  }

  FaultEffect bytes(long length) {
    Parts parts = new Parts(this);
    parts.bytes = OptionalLong.of(length);
    return parts.effect();
  }

  /** The parts of an effect, some of which are about to change. */
  private static final class Parts {
    private final FaultKind kind;
    private final Map<String, String> headers;
    private OptionalInt status;
    private Optional<String> code;
    private Optional<String> message;
    private Optional<String> body;
    private Optional<String> location;
    private Optional<String> field;
    private Optional<JsonNode> value;
    private OptionalInt delayMillis;
    private OptionalLong bytes;

    Parts(FaultEffect of) {
      kind = of.kind;
      headers = new LinkedHashMap<>(of.headers);
      status = of.status;
      code = of.code;
      message = of.message;
      body = of.body;
      location = of.location;
      field = of.field;
      value = of.value;
      delayMillis = of.delayMillis;
      bytes = of.bytes;
    }

    FaultEffect effect() {
      return new FaultEffect(
          kind, status, code, message, headers, body, location, field, value, delayMillis, bytes);
    }
  }
}
