package org.flowlogstatus.transport;

import static org.flowlogstatus.model.Reason.PROVIDER_RESPONSE_INVALID;
import static org.flowlogstatus.model.Reason.PROVIDER_UNREACHABLE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.flowlogstatus.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a broken connection or a broken answer comes to: never an answer. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class BrokenAnswersTest {
  private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

  @Test
  void refused() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }
    unreachable("http://127.0.0.1:" + port + "/");
  }

  @Test
  void aNameWithoutAnAddress() {
    unreachable("http://no-such-host.invalid/");
  }

  @Test
  void noSecureConnection() throws IOException {
    try (RawServer plain = RawServer.speakingFirst("HTTP/1.1 400 Speak plainly\r\n\r\n")) {
      unreachable(plain.uri().toString().replace("http:", "https:"));
    }
  }

  @Test
  void resetBeforeAnAnswer() throws IOException {
    fails(BrokenAnswersTest::reset, PROVIDER_UNREACHABLE);
  }

  @Test
  void resetWithinTheBody() throws IOException {
    fails(
        socket -> {
          RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n{\"enabled\":tr");
          reset(socket);
        },
        PROVIDER_UNREACHABLE);
  }

  @Test
  void closedWithoutAnAnswer() throws IOException {
    fails(Socket::close, PROVIDER_UNREACHABLE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 20\r\n\r\n{\"enabled\":true}",
        "HTTP/1.1 403 Forbidden\r\nContent-Length: 20\r\n\r\n{\"Code\":\"a\"}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n10\r\n{\"enabled\":true}\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n20\r\n{\"enabled\":true}",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nnonsense\r\n{}\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-5\r\n{}\r\n0\r\n\r\n",
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\n"
      })
  void anAnswerThatEndsEarly(String bytes) throws IOException {
    fails(bytes, PROVIDER_RESPONSE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"enabled\":true}",
        "SSH-2.0-OpenSSH_9.6\r\n",
        "HTTP/1.1 abc OK\r\n\r\n{}",
        "220 mail.example.org ESMTP\r\n",
        "HTTP/9 ready\r\n\r\n"
      })
  void anAnswerThatIsNotHttp(String bytes) throws IOException {
    fails(bytes, PROVIDER_RESPONSE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"HTTP", "\r\n\r\n\r\n", "\u0000\u0001\u0002"})
  void anAnswerTooShortToBeHttp(String bytes) throws IOException {
    fails(bytes, PROVIDER_RESPONSE_INVALID);
  }

  @Test
  void anAnswerLargerThanAllowed() throws IOException {
    String body = "x".repeat(Sending.MAX_BYTES + 1);
    fails("HTTP/1.1 200 OK\r\nContent-Length: 100001\r\n\r\n" + body, PROVIDER_RESPONSE_INVALID);
    fails("HTTP/1.1 200 OK\r\n\r\n" + body, PROVIDER_RESPONSE_INVALID);
    fails("HTTP/1.1 500 Oh\r\n\r\n" + body, PROVIDER_RESPONSE_INVALID);
    fails(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n186a1\r\n" + body + "\r\n0\r\n\r\n",
        PROVIDER_RESPONSE_INVALID);
  }

  @Test
  void gigabytesThatAreAnnouncedAreNotRead() throws IOException {
    fails(
        socket -> {
          RawServer.write(socket, "HTTP/1.1 200 OK\r\nContent-Length: 1073741824\r\n\r\n");
          gibibyte(socket);
        },
        PROVIDER_RESPONSE_INVALID);
  }

  @Test
  void gigabytesThatAreNotAnnouncedAreReadNoFurtherThanAllowed() throws IOException {
    fails(
        socket -> {
          RawServer.write(socket, "HTTP/1.1 200 OK\r\n\r\n");
          gibibyte(socket);
        },
        PROVIDER_RESPONSE_INVALID);
  }

  @Test
  void headersWithoutEnd() throws IOException {
    fails(
        socket -> {
          RawServer.write(socket, "HTTP/1.1 200 OK\r\n");
          gibibyte(socket);
        },
        PROVIDER_RESPONSE_INVALID);
  }

  private static void gibibyte(Socket socket) throws IOException {
    String mebibyte = "x".repeat(1 << 20);
    for (int i = 0; i < 1024; i++) {
      RawServer.write(socket, mebibyte);
    }
    socket.close();
  }

  private static void reset(Socket socket) throws IOException {
    socket.setSoLinger(true, 0);
    socket.close();
  }

  private static void unreachable(String uri) {
    Sending.fails(URI.create(uri), Optional.empty(), PROVIDER_UNREACHABLE, TEN_SECONDS);
    Sending.fails(URI.create(uri), Optional.of("{}"), PROVIDER_UNREACHABLE, TEN_SECONDS);
  }

  private static void fails(String bytes, Reason reason) throws IOException {
    try (RawServer server = RawServer.answering(bytes)) {
      Sending.fails(server, reason);
    }
  }

  private static void fails(RawServer.Behaviour behaviour, Reason reason) throws IOException {
    try (RawServer server = RawServer.with(behaviour)) {
      Sending.fails(server, reason);
    }
  }
}
