package org.flowlogstatus.local.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class LoopbackServerTest {

  private final LoopbackServer server;

  LoopbackServerTest() throws IOException {
    server = LoopbackServer.start(0, new Shower());
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Test
  void handsOnARequestAsItCame() throws Exception {
    String answer = raw("PURGE /a?{b}=%zz HTTP/1.1\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200 OK\r\n").endsWith("PURGE /a ? {b}=%zz ''");
  }

  @Test
  void servesOneRequestAfterTheOtherOnAConnection() throws Exception {
    String one = "GET /%d HTTP/1.1\r\nContent-Length: 2\r\n\r\nok";
    String last = "GET /last HTTP/1.0\r\n\r\n";

    assertThat(raw(one.formatted(1) + one.formatted(2) + last))
        .containsSubsequence("GET /1 ?  'ok'", "GET /2 ?  'ok'", "GET /last");
  }

  @Test
  void joinsChunks() throws Exception {
    String body = "3;x=y\r\nabc\r\n2\r\nde\r\n0\r\nTrailer: x\r\n\r\n";
    String head = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n";

    assertThat(raw(head + body)).endsWith("'abcde'");
  }

  @Test
  void asksForABodyThatWaitsToBeAskedFor() throws Exception {
    String head =
        "POST / HTTP/1.1\r\nExpect: 100-continue\r\nConnection: close\r\nContent-Length: 1\r\n\r\n";

    assertThat(raw(head + "x")).startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200");
  }

  @Test
  void sendsNoBodyForHead() throws Exception {
    assertThat(raw("HEAD / HTTP/1.1\r\nConnection: close\r\n\r\n"))
        .contains("Content-Length: 12\r\n")
        .endsWith("\r\n\r\n");
  }

  @Test
  void percentEncodesOctetsThatAreNotAscii() throws Exception {
    assertThat(raw("GET /\u00C3\u00A4 HTTP/1.0\r\n\r\n")).contains("GET /%C3%A4 ?");
  }

  @Test
  void readsThePathOfAnAbsoluteTarget() throws Exception {
    assertThat(raw("GET http://h:1/x?u=a://b HTTP/1.0\r\n\r\n")).contains("GET /x ? u=a://b");
    assertThat(raw("GET /x?u=a://b/c HTTP/1.0\r\n\r\n")).contains("GET /x ? u=a://b/c");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET\r\n\r\n",
        "GET / HTTP/9.9\r\n\r\n",
        "GET nowhere HTTP/1.1\r\n\r\n",
        "G(T / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nno colon\r\n\r\n",
        "GET / HTTP/1.1\r\nbad name: x\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: gzip\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n",
      })
  void refusesWhatIsNoRequest(String bytes) throws Exception {
    assertThat(raw(bytes)).startsWith("HTTP/1.1 400 ").contains("Connection: close");
  }

  @Test
  void refusesABodyThatIsTooLarge() throws Exception {
    String chunks = "100000\r\n" + "x".repeat(0x100000) + "\r\n";
    String chunked = "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks.repeat(9);

    assertThat(raw("POST / HTTP/1.1\r\nContent-Length: 9999999999\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
    assertThat(raw(chunked)).startsWith("HTTP/1.1 413 ");
  }

  @Test
  void refusesAHeadThatIsTooLarge() throws Exception {
    assertThat(raw("GET /" + "x".repeat(200_000) + " HTTP/1.1\r\n\r\n"))
        .startsWith("HTTP/1.1 400 ");
  }

  /** All that comes until the server closes. */
  private String raw(String bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout(30_000);
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  /** Shows the request that it was given. */
  private static final class Shower implements HttpHandler {

    @Override
    public HttpReply handle(HttpRequest r) {
      String body = new String(r.body(), StandardCharsets.UTF_8);
      String shown = r.method() + " " + r.path() + " ? " + r.query() + " '" + body + "'";
      return HttpReply.of(200, "text/plain", shown.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public HttpReply refuse(RefusedRequestException refusal) {
      return HttpReply.of(refusal.status(), "text/plain", new byte[0]);
    }
  }
}
