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
    return new FaultEffect(
        kind,
        OptionalInt.of(httpStatus),
        Optional.of(errorCode),
        Optional.of(words),
        headers,
        body,
        location,
        field,
        value,
        delayMillis,
        bytes);
  }

  FaultEffect body(int httpStatus, String text) {
    return new FaultEffect(
        kind,
        OptionalInt.of(httpStatus),
        code,
        message,
        headers,
        Optional.of(text),
        location,
        field,
        value,
        delayMillis,
        bytes);
  }

  FaultEffect header(String name, String text) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, text);
    return new FaultEffect(
        kind, status, code, message, more, body, location, field, value, delayMillis, bytes);
  }

  FaultEffect location(String url) {
    return new FaultEffect(
        kind,
        status,
        code,
        message,
        headers,
        body,
        Optional.of(url),
        field,
        value,
        delayMillis,
        bytes);
  }

  FaultEffect field(String name, Optional<JsonNode> replacement) {
    return new FaultEffect(
        kind,
        status,
        code,
        message,
        headers,
        body,
        location,
        Optional.of(name),
        replacement,
        delayMillis,
        bytes);
  }

  FaultEffect delayMillis(int millis) {
    return new FaultEffect(
        kind,
        status,
        code,
        message,
        headers,
        body,
        location,
        field,
        value,
        OptionalInt.of(millis),
        bytes);
  }

  FaultEffect bytes(long length) {
    return new FaultEffect(
        kind,
        status,
        code,
        message,
        headers,
        body,
        location,
        field,
        value,
        delayMillis,
        OptionalLong.of(length));
  }
}
