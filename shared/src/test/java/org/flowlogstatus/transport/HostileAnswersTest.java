package org.flowlogstatus.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.model.Reason.PROVIDER_RESPONSE_INVALID;
import static org.flowlogstatus.model.Reason.PROVIDER_TIMEOUT;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.WireAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers without end, and answers with two: neither costs more than one call, and none counts. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class HostileAnswersTest {
  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final String MANY_CHUNKS = "1\r\n{\r\n".repeat(1_000);
  private static final String MANY_BYTES = "x".repeat(8_000);

  /** What comes over and over after the bar; the call ends long before its ten seconds. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\n|X: y\r\n",
        "HTTP/1.1 200 OK\r\n|X-Many-Words: MANY\r\n",
        "HTTP/1.1 200 OK\r\nX: |MANY",
        "HTTP/1.1 200 |MANY",
        "|HTTP/1.1 100 Continue\r\n\r\n",
        "|HTTP/1.1 103 Early Hints\r\nLink: y\r\n\r\n",
        "|\r\n",
        CHUNKED + "2\r\n{}\r\n0\r\n|X: y\r\n",
        CHUNKED + "2\r\n{}\r\n0\r\nX: |MANY",
        CHUNKED + "2;|MANY",
        CHUNKED + "|1;x=yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n{\r\n",
        CHUNKED + "|0",
        CHUNKED + "|CHUNKS",
        "HTTP/1.1 200 OK\r\n\r\n|MANY"
      })
  void anAnswerWithoutEndIsLeft(String startAndRest) throws IOException {
    String[] parts =
        startAndRest.replace("MANY", MANY_BYTES).replace("CHUNKS", MANY_CHUNKS).split("\\|", -1);
    fails(
        socket -> {
          RawServer.write(socket, parts[0]);
          while (true) {
            RawServer.write(socket, parts[1]);
          }
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: 2\r\nTransfer-Encoding: chunked|2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 2|{}",
        "Content-Length: 2\r\nContent-Length: 2|{}",
        "Content-Length: 2\r\nContent-Length: 1|{}",
        "Content-Length: 2, 2|{}",
        "Content-Length: +2|{}",
        "Content-Length: -2|{}",
        "Content-Length: 0x2|{}",
        "Content-Length: 2 2|{}",
        "Content-Length:|{}",
        "Content-Length: ２|{}",
        "Content-Length: 18446744073709551618|{}",
        "Content-Length : 2|{}",
        " Content-Length: 2|{}",
        "X: y\r\n Content-Length: 2|{}",
        ": 2|{}",
        "Content-Length|{}",
        "Content-Length: 2\u0000|{}",
        "X: a\rb\r\nContent-Length: 2|{}",
        "X: y\nContent-Length: 2|{}",
        "Transfer-Encoding: gzip, chunked|2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: identity|{}",
        "Transfer-Encoding: chunked, chunked|2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked|2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: xchunked|2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked|+2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked| 2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked|0x2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked|2 2\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked|\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked|2\n{}\n0\n\n",
        "Transfer-Encoding: chunked|2\r\n{}0\r\n\r\n",
        "Transfer-Encoding: chunked|1\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked|fffffffff\r\n{}\r\n0\r\n\r\n",
        "Transfer-Encoding: chunked|2\r\n{}\r\n-0\r\n\r\n",
        "Transfer-Encoding: chunked|2\r\n{}\r\n0\r\n",
        "Transfer-Encoding: chunked|2\r\n{}\r\n0\r\nX: y\r\n",
        "Transfer-Encoding: chunked|2\r\n{}\r\n0\r\nno header\r\n\r\n"
      })
  void anAnswerThatDoesNotSayClearlyWhereItEndsIsNone(String headersAndBody) throws IOException {
    String[] parts = headersAndBody.split("\\|", -1);
    answered("HTTP/1.1 200 OK\r\n" + parts[0] + "\r\n\r\n" + parts[1]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\nContent-Length: 2\n\n{}",
        "HTTP/1.1 200 OK\r\nX: y",
        "HTTP/1.1 404 No\r\n",
        "HTTP/1.1 404 No\r\nServer: x\r\n",
        "HTTP/2 200\r\n\r\n{}",
        "HTTP/2.0 200 OK\r\n\r\n{}",
        "HTTP/1.1  200 OK\r\n\r\n{}",
        "HTTP/1.1 20 OK\r\n\r\n{}",
        "HTTP/1.1 2000 OK\r\n\r\n{}",
        "HTTP/1.1 099 OK\r\n\r\n{}",
        "HTTP/1.1 -99 OK\r\n\r\n{}",
        "http/1.1 200 OK\r\n\r\n{}",
        " HTTP/1.1 200 OK\r\n\r\n{}",
        "\r\nHTTP/1.1 200 OK\r\n\r\n{}",
        "ICY 200 OK\r\n\r\n{}",
        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\nHTTP/1.1 200 OK\r\n\r\n{}",
        "HTTP/1.0 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n"
      })
  void anAnswerThatIsNotQuiteHttpIsNone(String bytes) throws IOException {
    answered(bytes);
  }

  @Test
  void someInterimAnswersAreBorneWith() throws IOException, CheckFailure {
    String interim = "HTTP/1.1 103 Early Hints\r\nLink: y\r\nTransfer-Encoding: chunked\r\n\r\n";
    try (RawServer server =
        RawServer.keeping(interim.repeat(10) + "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
      assertThat(Sending.get(server).status()).isEqualTo(200);
      assertThat(Sending.post(server, "{}").status()).isEqualTo(200);
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /** The first of two would be one answer to us and another to whoever takes the last. */
  @Test
  void headersOfOneNameAreOneList() throws IOException, CheckFailure {
    String twice =
        "Location: https://a/\r\nlocation: https://b/\r\nRetry-After: 3\r\nRETRY-AFTER: 3\r\n";
    try (RawServer server =
        RawServer.keeping("HTTP/1.1 200 OK\r\n" + twice + "Content-Length: 0\r\n\r\n")) {
      WireAnswer answer = Sending.get(server);
      assertThat(answer.header("location")).contains("https://a/, https://b/");
      assertThat(answer.header("retry-after")).contains("3");
    }
  }

  @Test
  void asManyHeadersAsACloudSends() throws IOException, CheckFailure {
    String headers = "X: y\r\n".repeat(98) + "Location: " + "z".repeat(16_000) + "\r\n";
    try (RawServer server =
        RawServer.keeping("HTTP/1.1 200 OK\r\n" + headers + "Content-Length: 0\r\n\r\n")) {
      assertThat(Sending.get(server).header("location").orElseThrow()).hasSize(16_000);
    }
  }

  @Test
  void aChunkMayHaveAnExtensionAndABodyATrailer() throws IOException, CheckFailure {
    try (RawServer server =
        RawServer.keeping(CHUNKED + "1;a=b\r\n{\r\n1 \r\n}\r\n0\r\nX: y\r\n\r\n")) {
      assertThat(Sending.get(server).body()).asString().isEqualTo("{}");
      assertThat(Sending.get(server).body()).asString().isEqualTo("{}");
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  /** To write has no time-out of its own. */
  @Test
  void aCloudThatDoesNotReadHoldsNobody() throws IOException {
    try (RawServer server = RawServer.neverReading()) {
      Sending.fails(
          server.uri(), Optional.of("x".repeat(60_000)), PROVIDER_TIMEOUT, Duration.ofMillis(500));
      Sending.fails(
          server.uri(),
          Optional.of("x".repeat(70_000)),
          Reason.INVALID_REQUEST,
          Duration.ofSeconds(10));
    }
  }

  private static void answered(String bytes) throws IOException {
    fails(
        socket -> {
          RawServer.write(socket, bytes);
          socket.close();
        });
  }

  private static void fails(RawServer.Behaviour behaviour) throws IOException {
    try (RawServer server = RawServer.with(behaviour)) {
      Sending.fails(server, PROVIDER_RESPONSE_INVALID);
      assertThat(server.requests()).as("sent once each").hasSize(2);
    }
  }
}
