package org.flowlogstatus.local.host;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.flowlogstatus.local.server.HttpReply;

/** The answers of a host itself, in the shape in which the functions answer what they refuse. */
public final class HostProblem {

  private final String provider;

  /** Problems of one cloud's host, by the cloud's OpenTelemetry name. */
  public HostProblem(String provider) {
    this.provider = provider;
  }

  /** The answer to a request that is none, or that no function could be handed. */
  public HttpReply invalidRequest(int status, String detail) {
    ObjectNode body = body(status, "INVALID_REQUEST", "The request is not valid", detail);
    body.putArray("violations").addObject().putNull("parameter").put("message", detail);
    return reply(status, body);
  }

  /** The answer where no function serves the method and path. */
  public HttpReply notFound(String detail) {
    return reply(404, body(404, "NOT_FOUND", "Not found", detail));
  }

  /** The answer where the function failed. */
  public HttpReply internalError(String detail) {
    return reply(500, body(500, "INTERNAL_ERROR", "A fault inside this function", detail));
  }

  private ObjectNode body(int status, String reason, String title, String detail) {
    return JsonNodeFactory.instance
        .objectNode()
        .put(
            "type",
            "urn:flow-log-status:problem:" + reason.toLowerCase(Locale.ROOT).replace('_', '-'))
        .put("title", title)
        .put("status", status)
        .put("detail", detail)
        .put("instance", "urn:uuid:" + UUID.randomUUID())
        .put("reason", reason)
        .put("provider", provider)
        .putNull("requestId")
        .put("retryable", false);
  }

  private static HttpReply reply(int status, ObjectNode body) {
    byte[] bytes = body.toString().getBytes(StandardCharsets.UTF_8);
    return HttpReply.of(status, "application/problem+json", bytes);
  }
}
