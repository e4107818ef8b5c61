package org.flowlogstatus.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.WireAnswer;
import org.flowlogstatus.wire.WireRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole answers, whatever their status. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class SocketWireTest {
  private static final String EMPTY = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";

  @Test
  void sendsARequestAndReadsItsAnswer() throws IOException, CheckFailure {
    try (RawServer server =
        RawServer.answering(
            "HTTP/1.1 200 OK\r\nX-Ms-Request-Id: 5F0C\r\nContent-Length: 2\r\n\r\n{}")) {
      WireAnswer answer = Sending.post(server, "{\"a\":\"ı\"}");

      assertThat(answer.isSuccess()).isTrue();
      assertThat(answer.header("x-ms-request-id")).contains("5F0C");
      assertThat(text(answer)).isEqualTo("{}");
      String request = new String(server.requests().get(0).getBytes(ISO_8859_1), UTF_8);
      assertThat(request)
          .startsWith("POST /path HTTP/1.1\r\n")
          .contains("Authorization: Bearer geheim\r\n")
          .endsWith("\r\n\r\n{\"a\":\"ı\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody",
        "HTTP/1.1 200 OK\r\n\r\nbody",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nbo\r\n2\r\ndy\r\n0\r\n\r\n",
        "HTTP/1.1 200\r\nContent-Length: 4\r\n\r\nbody",
        "HTTP/1.0 202 Accepted\r\n\r\nbody",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nbody",
        "HTTP/1.1 400 Bad\r\nContent-Length: 4\r\n\r\nbody",
        "HTTP/1.1 404 No\r\nTransfer-Encoding: chunked\r\n\r\n4\r\nbody\r\n0\r\n\r\n",
        "HTTP/1.1 503 Oh\r\n\r\nbody"
      })
  void readsABodyToItsEnd(String bytes) throws IOException, CheckFailure {
    boolean saysItsEnd = bytes.contains("Content-Length") || bytes.contains("chunked");
    try (RawServer server = saysItsEnd ? RawServer.keeping(bytes) : RawServer.answering(bytes)) {
      assertThat(text(Sending.get(server))).isEqualTo("body");
      assertThat(text(Sending.post(server, "{}"))).isEqualTo("body");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "204 No Content",
        "304 Not Modified",
        "400 Bad",
        "401 Who",
        "403 No",
        "404 No",
        "407 Proxy",
        "408 Late",
        "409 Busy",
        "412 No",
        "429 Slow",
        "500 Oh",
        "503 Oh"
      })
  void anAnswerWithoutABodyKeepsItsStatus(String status) throws IOException, CheckFailure {
    try (RawServer server =
        RawServer.keeping("HTTP/1.1 " + status + "\r\nContent-Length: 0\r\n\r\n")) {
      WireAnswer answer = Sending.get(server);

      assertThat(answer.status()).isEqualTo(Integer.parseInt(status.substring(0, 3)));
      assertThat(answer.body()).isEmpty();
      assertThat(Sending.post(server, "{}").status()).isEqualTo(answer.status());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "401 Who\r\nWWW-Authenticate: Basic realm=\"a\"",
        "401 Who\r\nWWW-Authenticate: Negotiate",
        "401 Who\r\nWWW-Authenticate: NTLM",
        "401 Who\r\nWWW-Authenticate: Digest realm=\"a\", nonce=\"b\", qop=\"auth\"",
        "401 Who\r\nWWW-Authenticate: Bearer",
        "401 Who\r\nWWW-Authenticate: ,,=\"",
        "401 Who\r\nWWW-Authenticate:",
        "407 Proxy\r\nProxy-Authenticate: Basic realm=\"a\"",
        "407 Proxy\r\nProxy-Authenticate: Negotiate",
        "407 Proxy\r\nProxy-Authenticate: NTLM"
      })
  void aChallengeIsAnAnswerAndIsNotTakenUp(String challenge) throws IOException, CheckFailure {
    try (RawServer server =
        RawServer.keeping("HTTP/1.1 " + challenge + "\r\nContent-Length: 2\r\n\r\n{}")) {
      int status = Integer.parseInt(challenge.substring(0, 3));
      assertThat(text(Sending.get(server))).isEqualTo("{}");
      assertThat(Sending.post(server, "{}").status()).isEqualTo(status);
      assertThat(server.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 302, 303, 307, 308})
  void aRedirectIsNotFollowedAndTheTokenStaysHome(int status) throws IOException, CheckFailure {
    try (RawServer elsewhere = RawServer.answering(EMPTY);
        RawServer server =
            RawServer.keeping(
                "HTTP/1.1 "
                    + status
                    + " Go\r\nLocation: "
                    + elsewhere.uri()
                    + "\r\nContent-Length: 0\r\n\r\n")) {
      assertThat(Sending.get(server).status()).isEqualTo(status);
      assertThat(Sending.post(server, "{}").status()).isEqualTo(status);
      assertThat(elsewhere.connections()).isZero();
    }
  }

  @Test
  void aConnectionIsKeptForTheNextRequest() throws IOException, CheckFailure {
    try (RawServer server = RawServer.with(socket -> RawServer.write(socket, EMPTY))) {
      for (int i = 0; i < 5; i++) {
        assertThat(Sending.get(server).status()).isEqualTo(200);
        assertThat(Sending.post(server, "{}").status()).isEqualTo(200);
      }
      assertThat(server.connections()).isEqualTo(1);
      assertThat(server.requests()).hasSize(10);
    }
  }

  @Test
  void aPostThatWasCutIsNotRepeatedBehindTheCallersBack() throws IOException {
    try (RawServer server = RawServer.with(Socket::close)) {
      try {
        Sending.post(server, "{}");
      } catch (CheckFailure expected) {
        assertThat(server.requests()).hasSize(1);
        return;
      }
      throw new AssertionError("an answer");
    }
  }

  @Test
  void neitherARequestNorAnAnswerShowsWhatItHolds() {
    WireRequest.Builder request = WireRequest.builder();
    WireRequest built =
        request
            .method("GET")
            .uri(URI.create("https://cloud.invalid/path?Signature=geheim"))
            .putHeaders("Authorization", "Bearer geheim")
            .body("geheim")
            .addSecrets("geheim")
            .maxBytes(1)
            .build();
    WireAnswer answer = new WireAnswer(200, Map.of("token", "geheim"), "geheim".getBytes(UTF_8));

    assertThat(built).hasToString("GET /path");
    assertThat(answer).hasToString("HTTP 200");
  }

  private static String text(WireAnswer answer) {
    return new String(answer.body(), UTF_8);
  }
}
