package org.flowlogstatus.local.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What the embedded cloud answers, to be passed on in one way or another. Bytes as Latin-1. */
record TrueAnswer(String request, String status, String headers, String body) {

  /**
   * Asks the cloud.
   *
   * @param from how the cloud spells itself, which becomes {@code to}
   */
  static TrueAnswer ask(URI cloud, String request, String from, String to) throws IOException {
    try (Socket socket = new Socket(cloud.getHost(), cloud.getPort())) {
      String once = request.replaceFirst("\r\n", "\r\nConnection: close\r\n");
      socket.getOutputStream().write(once.getBytes(StandardCharsets.ISO_8859_1));
      String answer = read(socket.getInputStream()).replace(from, to);
      int body = answer.indexOf("\r\n\r\n") + 4;
      int headers = answer.indexOf("\r\n") + 2;
      return new TrueAnswer(
          request,
          answer.substring(0, headers),
          unframed(answer.substring(headers, body - 2)),
          answer.substring(body));
    }
  }

  String whole() {
    return status + headers + length() + body;
  }

  /** What the request was authorized by, and all that it said. */
  String confidences() {
    return request.substring(request.indexOf("\r\n") + 2).trim().replace("\r\n", " ; ");
  }

  /** The same answer, with what the request was authorized by as the id of the call. */
  String wholeWithConfidencesAsId() {
    String id = confidences();
    return status
        + headers.replaceAll("(?i)x-ms-request-id:.*\r\n", "")
        + ("x-ms-request-id: " + id + "\r\nx-acs-request-id: " + id + "\r\n")
        + length()
        + body;
  }

  /** Whatever length it is said to have. */
  String head(int length) {
    return status + headers + "Content-Length: " + length + "\r\n\r\n";
  }

  /** The last header, and the end of the head. */
  String length() {
    return "Content-Length: " + body.length() + "\r\n\r\n";
  }

  String chunkedHead() {
    return status + headers + "Transfer-Encoding: chunked\r\n\r\n";
  }

  /** All of the body. */
  String chunk() {
    return body.isEmpty() ? "" : Integer.toHexString(body.length()) + "\r\n" + body + "\r\n";
  }

  private static String read(InputStream in) throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
  }

  private static String unframed(String headers) {
    StringBuilder kept = new StringBuilder();
    headers
        .lines()
        .filter(
            line ->
                !line.toLowerCase(java.util.Locale.ROOT)
                    .matches("(content-length|connection|transfer-encoding):.*"))
        .forEach(line -> kept.append(line).append("\r\n"));
    return kept.toString();
  }
}
