package org.flowlogstatus.local.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * An answer; the server adds what frames it.
 *
 * @param status 200 to 599
 * @param headers without {@code Content-Length} and the fields of the connection
 * @param body may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and never changed
public record HttpReply(int status, List<Header> headers, byte[] body) {

  public HttpReply {
    headers = List.copyOf(headers);
  }

  /** An answer of one JSON value. */
  public static HttpReply json(int status, JsonNode body) {
    return of(status, "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** An answer of one content type. */
  public static HttpReply of(int status, String contentType, byte[] body) {
    return new HttpReply(status, List.of(new Header("Content-Type", contentType)), body);
  }

  /** The same answer with one more header field. */
  public HttpReply with(String name, String value) {
    List<Header> more = new ArrayList<>(headers);
    more.add(new Header(name, value));
    return new HttpReply(status, more, body);
  }
}
