package org.flowlogstatus.local.host.fc;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.flowlogstatus.local.server.HttpRequest;
import org.flowlogstatus.local.server.PercentCode;

/** The event that an HTTP trigger of Function Compute 3.0 makes of a request. */
final class HttpEvent {

  private HttpEvent() {}

  /** The event; values of a repeated parameter or header are joined with commas, in order. */
  static byte[] of(HttpRequest request, String requestId, String accountId, Instant now) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("version", "v1").put("rawPath", request.path());
    putBody(event, request.body());
    putAll(event.putObject("headers"), request.headers().joined(UnaryOperator.identity()));
    putAll(event.putObject("queryParameters"), query(request));
    ObjectNode context = event.putObject("requestContext");
    context
        .put("accountId", accountId)
        .put("domainName", request.headers().first("Host").orElse("localhost"))
        .put("requestId", requestId)
        .put("time", now.truncatedTo(ChronoUnit.SECONDS).toString())
        .put("timeEpoch", String.valueOf(now.toEpochMilli()));
    context
        .putObject("http")
        .put("method", request.method())
        .put("path", PercentCode.decode(request.path()))
        .put("protocol", request.version())
        .put("sourceIp", request.peer())
        .put("userAgent", request.headers().first("User-Agent").orElse(""));
    return event.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> query(HttpRequest request) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (PercentCode.Pair pair : PercentCode.pairs(request.query())) {
      parameters.merge(pair.name(), pair.value(), (a, b) -> a + "," + b);
    }
    return parameters;
  }

  private static void putBody(ObjectNode event, byte[] body) {
    Optional<String> text = utf8(body);
    event.put("body", text.orElseGet(() -> Base64.getEncoder().encodeToString(body)));
    event.put("isBase64Encoded", text.isEmpty());
  }

  private static Optional<String> utf8(byte[] bytes) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
    } catch (CharacterCodingException e) {
      return Optional.empty();
    }
  }

  private static void putAll(ObjectNode object, Map<String, String> values) {
    values.forEach(object::put);
  }
}
