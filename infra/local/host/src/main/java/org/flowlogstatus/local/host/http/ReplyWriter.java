package org.flowlogstatus.local.host.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.flowlogstatus.local.host.http.message.Header;
import org.flowlogstatus.local.host.http.message.HttpReply;

/** Writes answers, each as one write, so that none waits for an acknowledgement. */
final class ReplyWriter {

  private static final Set<String> FRAMING =
      Set.of("content-length", "connection", "keep-alive", "transfer-encoding", "upgrade");

  private final OutputStream out;

  ReplyWriter(OutputStream out) {
    this.out = out;
  }

  void write(HttpReply reply, boolean headOnly, boolean keepAlive) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 + reply.body().length);
    bytes.write(head(reply, keepAlive).getBytes(StandardCharsets.ISO_8859_1));
    if (!headOnly && mayHaveBody(reply)) {
      bytes.write(reply.body());
    }
    bytes.writeTo(out);
    out.flush();
  }

  private static String head(HttpReply reply, boolean keepAlive) {
    StringBuilder head = new StringBuilder(256);
    head.append("HTTP/1.1 ").append(reply.status()).append(' ');
    head.append(StatusPhrase.of(reply.status())).append("\r\n");
    for (Header header : reply.headers()) {
      if (!FRAMING.contains(header.name().toLowerCase(Locale.ROOT))) {
        append(head, header.name(), header.value());
      }
    }
    if (mayHaveBody(reply)) {
      append(head, "Content-Length", String.valueOf(reply.body().length));
    }
    append(head, "Connection", keepAlive ? "keep-alive" : "close");
    return head.append("\r\n").toString();
  }

  private static void append(StringBuilder head, String name, String value) {
    head.append(oneLine(name)).append(": ").append(oneLine(value)).append("\r\n");
  }

  /** A function's header must not begin a header of its own. */
  private static String oneLine(String text) {
    return text.replace('\r', ' ').replace('\n', ' ');
  }

  private static boolean mayHaveBody(HttpReply reply) {
    return reply.status() != 204 && reply.status() != 304;
  }
}
