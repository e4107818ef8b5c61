package org.flowlogstatus.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.util.Arrays;
import java.util.Map;
import org.flowlogstatus.wire.WireRequest;

/** Writes a request as it goes over the wire. */
final class RequestBytes {
  private static final String HEX = "0123456789ABCDEF";

  private RequestBytes() {}

  static byte[] of(WireRequest request) {
    byte[] body = request.body().orElse("").getBytes(UTF_8);
    StringBuilder head = new StringBuilder(1024);
    head.append(request.method()).append(' ').append(target(request.uri())).append(" HTTP/1.1\r\n");
    add(head, "Host", host(request.uri()));
    // No other encoding is understood, and a small compressed answer can become large.
    add(head, "Accept-Encoding", "identity");
    for (Map.Entry<String, String> header : request.headers().entrySet()) {
      add(head, header.getKey(), header.getValue());
    }
    if (request.body().isPresent()) {
      add(head, "Content-Length", Integer.toString(body.length));
    }
    head.append("\r\n");
    return joined(head.toString().getBytes(ISO_8859_1), body);
  }

  private static void add(StringBuilder head, String name, String value) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) < ' ' || value.charAt(i) > '~') {
        throw new IllegalArgumentException("a header cannot carry the value of " + name);
      }
    }
    head.append(name).append(": ").append(value).append("\r\n");
  }

  /** As the address spells it; the port only where it does. */
  private static String host(URI uri) {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  private static String target(URI uri) {
    String path = uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return ascii(uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery());
  }

  /** Letters beyond ASCII unchanged; the JDK would normalize them. */
  private static String ascii(String text) {
    StringBuilder ascii = new StringBuilder(text.length());
    for (byte each : text.getBytes(UTF_8)) {
      if (each > 0) {
        ascii.append((char) each);
      } else {
        ascii.append('%').append(HEX.charAt(each >> 4 & 0xf)).append(HEX.charAt(each & 0xf));
      }
    }
    return ascii.toString();
  }

  private static byte[] joined(byte[] head, byte[] body) {
    byte[] both = Arrays.copyOf(head, head.length + body.length);
    System.arraycopy(body, 0, both, head.length, body.length);
    return both;
  }
}
