package org.flowlogstatus.local.cloud.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.Json;

/** An answer: what it says, and how its bytes get onto the wire. Immutable. */
public final class CloudReply {

  private static final String CONTENT_TYPE = "Content-Type";

  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;
  private final Delivery delivery;

  private CloudReply(int status, Map<String, String> headers, byte[] body, Delivery delivery) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.delivery = delivery;
  }

  /** A JSON answer. */
  public static CloudReply json(int status, JsonNode body) {
    return bytes(status, "application/json; charset=utf-8", Json.bytes(body));
  }

  /** An answer of this text, in UTF-8. */
  public static CloudReply text(int status, String contentType, String body) {
    return bytes(status, contentType, body.getBytes(StandardCharsets.UTF_8));
  }

  /** An answer of these bytes. */
  public static CloudReply bytes(int status, String contentType, byte[] body) {
    return new CloudReply(
        status, Map.of(CONTENT_TYPE, contentType), body.clone(), Delivery.AT_ONCE);
  }

  /** This answer with the header set. */
  public CloudReply header(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new CloudReply(status, more, body, delivery);
  }

  /** This answer with other bytes. */
  public CloudReply withBody(byte[] other) {
    return new CloudReply(status, headers, other.clone(), delivery);
  }

  /** This answer with another status. */
  public CloudReply withStatus(int other) {
    return new CloudReply(other, headers, body, delivery);
  }

  /** This answer, brought to the client in another way. */
  public CloudReply deliveredBy(Delivery other) {
    return new CloudReply(status, headers, body, other);
  }

  /** The HTTP status, or 0 where no status line is ever sent. */
  public int status() {
    return delivery.sendsStatus() ? status : 0;
  }

  /** The headers, in the order they were set. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The bytes of the body. */
  public byte[] body() {
    return body.clone();
  }

  Delivery delivery() {
    return delivery;
  }
}
