package org.flowlogstatus.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flowlogstatus.http.Reply;
import org.flowlogstatus.http.Request;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.StrictJson;

/** Turns Function Compute's HTTP event (version v1) into a request, and a reply into its answer. */
final class HttpMessages {
  private HttpMessages() {}

  /** What is no HTTP event at all becomes a request for a path that is not there. */
  static Request request(byte[] event) {
    try {
      return request(StrictJson.object(event));
    } catch (InvalidJson | IllegalArgumentException e) {
      return Request.builder().method("GET").path("").body().build();
    }
  }

  static String answer(Reply reply) {
    return JsonText.of(
        json -> {
          json.writeStartObject();
          json.writeNumberField("statusCode", reply.status());
          json.writeObjectFieldStart("headers");
          for (Map.Entry<String, String> header : reply.headers().entrySet()) {
            json.writeStringField(header.getKey(), header.getValue());
          }
          json.writeEndObject();
          json.writeBooleanField("isBase64Encoded", false);
          json.writeStringField("body", reply.body());
          json.writeEndObject();
        });
  }

  private static Request request(ObjectNode event) {
    JsonNode http = event.path("requestContext").path("http");
    return Request.builder()
        .method(http.path("method").asText("GET").toUpperCase(Locale.ROOT))
        .pathAsSent(event.path("rawPath").asText(""))
        .query(entries(event.path("queryParameters")))
        .headers(entries(event.path("headers")))
        .body(body(event))
        .build();
  }

  private static List<Map.Entry<String, String>> entries(JsonNode object) {
    List<Map.Entry<String, String>> entries = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      entries.add(Map.entry(field.getKey(), field.getValue().asText()));
    }
    return entries;
  }

  private static byte[] body(ObjectNode event) {
    String body = event.path("body").asText("");
    return event.path("isBase64Encoded").asBoolean(false)
        ? Base64.getDecoder().decode(body)
        : body.getBytes(StandardCharsets.UTF_8);
  }
}
