package org.flowlogstatus.local.host.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.local.host.http.message.Header;
import org.flowlogstatus.local.host.http.message.Headers;
import org.flowlogstatus.local.host.http.message.HttpRequest;
import org.flowlogstatus.local.host.http.message.RefusedRequestException;

/** Reads one request after the other from a connection. */
final class RequestReader {

  private final LineReader lines;
  private final BodyReader bodies;
  private final OutputStream out;
  private final String peer;

  RequestReader(InputStream in, OutputStream out, String peer) {
    this.lines = new LineReader(in);
    this.bodies = new BodyReader(in, lines);
    this.out = out;
    this.peer = peer;
  }

  /**
   * The next request; empty where the client has closed the connection between two of them.
   *
   * @throws RefusedRequestException where it is malformed or too large; the connection is of no
   *     more use then
   * @throws IOException where the connection broke
   */
  Optional<HttpRequest> next() throws IOException, RefusedRequestException {
    lines.allowance();
    Optional<String> first = lines.nextOrEnd();
    if (first.isPresent() && first.get().isEmpty()) {
      first = lines.nextOrEnd(); // RFC 9112, 2.2: one empty line before a request is no fault
    }
    return first.isEmpty() ? Optional.empty() : Optional.of(request(first.get()));
  }

  private HttpRequest request(String line) throws IOException, RefusedRequestException {
    String[] parts = line.split(" ", -1);
    if (parts.length != 3 || !Token.matches(parts[0])) {
      throw new RefusedRequestException(400, "The request line is malformed.");
    }
    if (!parts[2].equals("HTTP/1.1") && !parts[2].equals("HTTP/1.0")) {
      throw new RefusedRequestException(400, "Only HTTP/1.1 and HTTP/1.0 are served.");
    }
    String target = originForm(parts[1]);
    int mark = target.indexOf('?');
    String path = mark < 0 ? target : target.substring(0, mark);
    String query = mark < 0 ? "" : target.substring(mark + 1);
    Headers headers = headers();
    return new HttpRequest(parts[0], path, query, parts[2], headers, body(headers), peer);
  }

  private Headers headers() throws IOException, RefusedRequestException {
    List<Header> fields = new ArrayList<>();
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      int colon = line.indexOf(':');
      if (colon < 0 || !Token.matches(line.substring(0, colon))) {
        throw new RefusedRequestException(400, "A header field is malformed.");
      }
      fields.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    return new Headers(fields);
  }

  private byte[] body(Headers headers) throws IOException, RefusedRequestException {
    bodies.check(headers);
    if (headers.first("Expect").filter("100-continue"::equalsIgnoreCase).isPresent()) {
      out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
      out.flush();
    }
    try {
      return bodies.read(headers);
    } catch (EOFException e) {
      throw new RefusedRequestException(400, "The body is shorter than was announced.");
    }
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
