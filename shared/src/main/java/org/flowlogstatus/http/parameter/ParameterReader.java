package org.flowlogstatus.http.parameter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;

/** Reads the parameters of a request from its query string and its JSON body. */
public final class ParameterReader {
  private static final int MAX_BODY_BYTES = 64 * 1024;

  /** The Functions host hands over no body of unknown length. */
  private static final String NO_BODY =
      "The request came without parameters and without a body; a body that is sent in chunks, without"
          + " Content-Length, may be lost on the way: send it with its length.";

  private ParameterReader() {}

  public static Parameters read(Request request, Set<String> known, Set<String> ignored)
      throws InvalidRequest {
    if (request.fault().isPresent()) {
      throw InvalidRequest.of(400, request.fault().get());
    }
    if (request.body().length > MAX_BODY_BYTES) {
      throw InvalidRequest.of(413, "The body is larger than 64 KiB; send the parameters alone.");
    }
    Parameters parameters = new Parameters(known, ignored, request.accept());
    for (Map.Entry<String, String> entry : request.query()) {
      parameters.add(entry.getKey(), entry.getValue());
    }
    if (!isBlank(request.body())) {
      requireJsonType(request);
      addBody(request, parameters);
    } else if (request.query().isEmpty() && request.method().equals("POST")) {
      parameters.expectBody(NO_BODY);
    }
    return parameters;
  }

  private static void addBody(Request request, Parameters parameters) throws InvalidRequest {
    ObjectNode body;
    try {
      body = StrictJson.object(request.body());
    } catch (InvalidJson e) {
      if (isForm(request)) {
        throw unsupported();
      }
      if (e.nameTwice().isPresent()) {
        parameters.violateTwice(e.nameTwice().get());
        return;
      }
      parameters.violateRequest(
          "The body is not valid: " + e.getMessage() + "; send one JSON object, or no body.");
      return;
    }
    for (Map.Entry<String, JsonNode> field : body.properties()) {
      addField(field.getKey(), field.getValue(), parameters);
    }
  }

  private static void addField(String name, JsonNode value, Parameters parameters) {
    if (value.isTextual()) {
      parameters.add(name, value.textValue());
    } else {
      parameters.violate(name, "is not a string in the body; give it as one.");
    }
  }

  private static void requireJsonType(Request request) throws InvalidRequest {
    Optional<String> type = mediaType(request);
    boolean usable =
        type.isEmpty()
            || type.get().equals("application/json")
            || type.get().endsWith("+json")
            || type.get().equals("application/octet-stream")
            || isForm(request);
    if (!usable) {
      throw unsupported();
    }
  }

  /** The type that curl gives a body by default; the body may be JSON. */
  private static boolean isForm(Request request) {
    return mediaType(request).filter("application/x-www-form-urlencoded"::equals).isPresent();
  }

  private static Optional<String> mediaType(Request request) {
    return request
        .contentType()
        .map(type -> type.split(";", 2)[0].trim().toLowerCase(Locale.ROOT))
        .filter(type -> !type.isEmpty());
  }

  private static InvalidRequest unsupported() {
    return InvalidRequest.of(
        415, "The body is not JSON; send one JSON object as application/json.");
  }

  private static boolean isBlank(byte[] body) {
    for (byte b : body) {
      if (b != ' ' && b != '\t' && b != '\r' && b != '\n') {
        return false;
      }
    }
    return true;
  }
}
