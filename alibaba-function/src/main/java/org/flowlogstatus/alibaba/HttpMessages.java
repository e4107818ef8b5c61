package org.flowlogstatus.alibaba;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.flowlogstatus.http.message.AnswerLimit;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.StrictJson;

/**
 * Turns Function Compute's HTTP event (version v1) into a request, and a reply into its answer. An
 * event of a direct call, without HTTP, is the parameters themselves.
 */
final class HttpMessages {
  private static final String NO_REQUEST =
      "The event is neither an HTTP request nor an object of parameters like"
          + " {\"regionId\": \"cn-hangzhou\"}; send one of them.";

  /** What Function Compute takes of a synchronous answer: 32 MB, less what is around the body. */
  static final AnswerLimit LIMIT = AnswerLimit.ofEscaped(32_000_000 - 16_000);

  private HttpMessages() {}

  /** An event that is neither becomes a request that is refused, because it asks nothing. */
  static Request request(byte[] event) {
    try {
      ObjectNode read = StrictJson.object(event);
      return read.has("rawPath") || read.has("requestContext") ? request(read) : direct(event);
    } catch (InvalidJson e) {
      return e.nameTwice().isPresent() ? direct(event) : faulty(NO_REQUEST);
    }
  }

  /** Writes a reply of any size as the platform's answer; closes nothing. */
  static void answer(Reply reply, OutputStream out) throws IOException {
    JsonText.write(out, new Answer(reply));
  }

  private static Request direct(byte[] parameters) {
    return Request.builder().method("POST").path("/").body(parameters).build();
  }

  private static Request faulty(String fault) {
    return Request.builder().method("POST").path("/").body().fault(fault).build();
  }

  private static Request request(ObjectNode event) {
    JsonNode http = event.path("requestContext").path("http");
    if (!http.path("method").isTextual() || !event.path("rawPath").isTextual()) {
      return faulty(NO_REQUEST);
    }
    byte[] body;
    try {
      body = body(event);
    } catch (IllegalArgumentException e) {
      return faulty("The body is said to be Base64, and is not; send it as it is.");
    }
    return Request.builder()
        .method(http.path("method").asText().toUpperCase(Locale.ROOT))
        .pathAsSent(event.path("rawPath").asText())
        .query(entries(event.path("queryParameters")))
        .headers(entries(event.path("headers")))
        .body(body)
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

  private static final class Answer implements JsonText.Body {
    private final Reply reply;

    Answer(Reply reply) {
      this.reply = reply;
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeNumberField("statusCode", reply.status());
      json.writeObjectFieldStart("headers");
      for (Map.Entry<String, String> header : reply.headers().entrySet()) {
        json.writeStringField(header.getKey(), header.getValue());
      }
      json.writeEndObject();
      json.writeBooleanField("isBase64Encoded", false);
      json.writeFieldName("body");
      if (reply.isText()) {
        json.writeString(reply.body());
      } else {
        byte[] body = reply.bytes();
        json.writeUTF8String(body, 0, body.length);
      }
      json.writeEndObject();
    }
  }
}
