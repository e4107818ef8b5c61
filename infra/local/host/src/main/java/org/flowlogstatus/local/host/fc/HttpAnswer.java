package org.flowlogstatus.local.host.fc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.flowlogstatus.local.server.Header;
import org.flowlogstatus.local.server.HttpReply;

/** What an HTTP trigger of Function Compute 3.0 makes of that which a handler wrote. */
final class HttpAnswer {

  private static final ObjectMapper JSON = new ObjectMapper();

  private HttpAnswer() {}

  /** The reply; bytes that are no answer with a {@code statusCode} are themselves the body. */
  static HttpReply of(byte[] written) {
    try {
      JsonNode answer = JSON.readTree(written);
      int status = answer.path("statusCode").asInt(0);
      return status < 200 || status > 599
          ? HttpReply.of(200, "application/json", written)
          : new HttpReply(status, headers(answer.path("headers")), body(answer));
    } catch (IOException | IllegalArgumentException e) {
      return HttpReply.of(200, "application/json", written);
    }
  }

  private static List<Header> headers(JsonNode headers) {
    List<Header> fields = new ArrayList<>();
    headers.properties().forEach(h -> fields.add(new Header(h.getKey(), h.getValue().asText())));
    return fields;
  }

  private static byte[] body(JsonNode answer) {
    JsonNode body = answer.path("body");
    String text = body.isContainerNode() ? body.toString() : body.asText("");
    return answer.path("isBase64Encoded").asBoolean()
        ? Base64.getDecoder().decode(text)
        : text.getBytes(StandardCharsets.UTF_8);
  }
}
