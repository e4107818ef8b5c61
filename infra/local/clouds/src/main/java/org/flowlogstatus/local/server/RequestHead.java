package org.flowlogstatus.local.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The head of a request as netty read it, held against what HTTP asks of it. */
final class RequestHead {

  private final io.netty.handler.codec.http.HttpRequest message;

  private RequestHead(io.netty.handler.codec.http.HttpRequest message) {
    this.message = message;
  }

  /**
   * The head of a message.
   *
   * @throws RefusedRequestException 400 where it is none
   */
  static RequestHead of(io.netty.handler.codec.http.HttpRequest message)
      throws RefusedRequestException {
    if (!message.decoderResult().isSuccess()) {
      throw new RefusedRequestException(400, "The head of the request is malformed or too large.");
    }
    String version = message.protocolVersion().text();
    if (!version.equals("HTTP/1.1") && !version.equals("HTTP/1.0")) {
      throw new RefusedRequestException(400, "Only HTTP/1.1 and HTTP/1.0 are served.");
    }
    if (!Token.matches(message.method().name())) {
      throw new RefusedRequestException(400, "The request line is malformed.");
    }
    List<String> codings = message.headers().getAll("Transfer-Encoding");
    if (!codings.isEmpty()
        && !(codings.size() == 1 && codings.get(0).equalsIgnoreCase("chunked"))) {
      throw new RefusedRequestException(400, "No transfer coding but chunked is known.");
    }
    return new RequestHead(message);
  }

  /** The request, whole. */
  HttpRequest with(byte[] body, String peer) throws RefusedRequestException {
    String target = originForm(message.uri());
    int mark = target.indexOf('?');
    return new HttpRequest(
        message.method().name(),
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        message.protocolVersion().text(),
        headers(),
        body,
        peer);
  }

  boolean isHead() {
    return message.method().name().equals("HEAD");
  }

  boolean keepsAlive() {
    String wish = String.valueOf(message.headers().get("Connection"));
    return message.protocolVersion().isKeepAliveDefault()
        ? !wish.equalsIgnoreCase("close")
        : wish.equalsIgnoreCase("keep-alive");
  }

  boolean waitsToBeAskedForItsBody() {
    return message.headers().contains("Expect", "100-continue", true);
  }

  /** What the body is said to hold, in bytes; 0 where nothing is said. */
  long announcedBytes() {
    return Long.parseLong(message.headers().get("Content-Length", "0"));
  }

  private Headers headers() {
    List<Header> fields = new ArrayList<>();
    for (Map.Entry<String, String> field : message.headers()) {
      fields.add(new Header(field.getKey(), field.getValue()));
    }
    return new Headers(fields);
  }

  private static String originForm(String target) throws RefusedRequestException {
    int scheme = target.indexOf("://");
    int slash = target.indexOf('/', scheme + 3);
    String origin =
        scheme > 0 && !target.startsWith("/") && slash > 0 ? target.substring(slash) : target;
    if (!origin.startsWith("/") && !origin.equals("*")) {
      throw new RefusedRequestException(400, "The request target is malformed.");
    }
    return Token.escapeNonAscii(origin.equals("*") ? "/" : origin);
  }
}
