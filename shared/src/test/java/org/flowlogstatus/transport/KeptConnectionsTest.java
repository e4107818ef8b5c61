package org.flowlogstatus.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.WireAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A connection is used again only while it is certain that the next answer is the next one. */
@Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
class KeptConnectionsTest {
  private static final String UNASKED = "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nevil";

  private final AtomicInteger answers = new AtomicInteger();

  /** One for each answer, with whatever comes behind it, that is on its way. */
  private final Semaphore written = new Semaphore(0);

  @Test
  void oneIsUsedForOneRequestAfterTheOther() throws IOException, CheckFailure {
    try (RawServer server = RawServer.with(this::next)) {
      for (int i = 0; i < 5; i++) {
        assertThat(text(Sending.get(server))).isEqualTo("is " + 2 * i);
        assertThat(text(Sending.post(server, "{}"))).isEqualTo("is " + (2 * i + 1));
      }
      assertThat(server.connections()).isEqualTo(1);
    }
  }

  @Test
  void bytesThatComeTogetherWithAnAnswerAreNotTheNextOne() throws Exception {
    assertNeverMisled(
        socket -> RawServer.write(socket, answer(answers.getAndIncrement()) + UNASKED));
  }

  @Test
  void bytesThatComeSoonAfterAnAnswerAreNotTheNextOne() throws Exception {
    assertNeverMisled(
        socket -> {
          next(socket);
          RawServer.write(socket, UNASKED);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "H", "0\r\n\r\n", "{\"enabled\":false}"})
  void evenOneByteIsTooMuch(String bytes) throws Exception {
    assertNeverMisled(
        socket -> {
          next(socket);
          RawServer.write(socket, bytes);
        });
  }

  @Test
  void aBodyWhereThereMayBeNoneIsNotTheNextAnswer() throws Exception {
    for (String empty : List.of("204 No Content", "304 Not Modified")) {
      try (RawServer server =
          RawServer.with(
              socket ->
                  RawServer.write(
                      socket,
                      "HTTP/1.1 "
                          + empty
                          + "\r\nContent-Length: "
                          + UNASKED.length()
                          + "\r\n\r\n"
                          + UNASKED))) {
        Sending.get(server);
        assertThat(Sending.get(server).body()).isEmpty();
        assertThat(server.connections()).isEqualTo(2);
      }
    }
  }

  /** It might come with the next answer. */
  @Test
  void oneOnWhichABodyIsStillToComeIsNotUsedAgain() throws Exception {
    for (String owing : List.of("Content-Length: 9", "Transfer-Encoding: chunked")) {
      try (RawServer server =
          RawServer.keeping("HTTP/1.1 204 No Content\r\n" + owing + "\r\n\r\n")) {
        Sending.get(server);
        Sending.get(server);
        assertThat(server.connections()).isEqualTo(2);
      }
    }
  }

  /** The answer that was not waited for is still to come. */
  @Test
  void oneThatWasLeftAtItsDeadlineIsNotUsedAgain() throws Exception {
    try (RawServer server =
        RawServer.with(
            socket -> {
              int number = answers.getAndIncrement();
              if (number == 1) {
                pause(600);
              }
              RawServer.write(socket, answer(number));
            })) {
      assertThat(text(Sending.get(server))).isEqualTo("is 0");
      Sending.fails(
          server.uri(), Optional.empty(), Reason.PROVIDER_TIMEOUT, Duration.ofMillis(200));
      assertThat(text(Sending.get(server))).isEqualTo("is 2");
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void oneThatTheOtherSideHasClosedIsNotUsedAgain() throws Exception {
    try (RawServer server =
        RawServer.with(
            socket -> {
              next(socket);
              socket.close();
              written.release();
            })) {
      for (int i = 0; i < 4; i++) {
        assertThat(text(Sending.post(server, "{}"))).isEqualTo("is " + i);
        written.acquire();
        pause(50);
      }
      assertThat(server.requests()).hasSize(4);
    }
  }

  /** Once this has cost a try, it is looked each time, which costs a millisecond. */
  @Test
  void ofACloudThatHangsUpUnseenNoConnectionIsUsedUnseen() throws Exception {
    SocketWire wire = new SocketWire(new Dialer(Names.ofTheSystem(), null), Duration.ofSeconds(30));
    try (RawServer hangsUp =
        RawServer.with(
            socket -> {
              next(socket);
              // After the client has looked, and before its next request is answered.
              socket.getInputStream().read();
              socket.close();
            })) {
      Sending.get(wire, hangsUp);
      Sending.fails(
          wire,
          hangsUp.uri(),
          Optional.empty(),
          Reason.PROVIDER_UNREACHABLE,
          Duration.ofSeconds(10));
    }
    try (RawServer closes =
        RawServer.with(
            socket -> {
              next(socket);
              socket.close();
              written.release();
            })) {
      for (int i = 0; i < 50; i++) {
        Sending.get(wire, closes);
        written.acquire();
      }
      assertThat(closes.requests()).hasSize(50);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.1 200 OK\r\nConnection: x\r\nConnection: Close\r\nContent-Length: 2\r\n\r\n{}",
        "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\n{}"
      })
  void oneThatIsToBeClosedIsNotUsedAgain(String bytes) throws IOException, CheckFailure {
    try (RawServer server = RawServer.keeping(bytes)) {
      Sending.post(server, "{}");
      Sending.post(server, "{}");
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void oneThatRestedForTooLongIsNotUsedAgain() throws Exception {
    SocketWire forgetful =
        new SocketWire(new Dialer(Names.ofTheSystem(), null), Duration.ofMillis(100));
    try (RawServer server = RawServer.with(this::next)) {
      Sending.get(forgetful, server);
      Sending.get(forgetful, server);
      pause(200);
      Sending.get(forgetful, server);
      assertThat(server.connections()).isEqualTo(2);
    }
  }

  @Test
  void oneOriginsConnectionIsNotAnothers() throws Exception {
    try (RawServer one = RawServer.with(this::next);
        RawServer other = RawServer.with(this::next)) {
      for (int i = 0; i < 3; i++) {
        Sending.get(one);
        Sending.get(other);
      }
      assertThat(one.connections()).isEqualTo(1);
      assertThat(other.connections()).isEqualTo(1);
    }
  }

  @Test
  void noMoreAreKeptThanASweepUses() throws Exception {
    int many = 76;
    CountDownLatch all = new CountDownLatch(many);
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try (RawServer server =
        RawServer.with(
            socket -> {
              all.countDown();
              awaitAll(all);
              next(socket);
            })) {
      List<Future<WireAnswer>> calls = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        calls.add(threads.submit(() -> Sending.get(server)));
      }
      for (Future<WireAnswer> call : calls) {
        call.get();
      }
      pause(100);
      assertThat(server.openConnections()).isEqualTo(64);
    } finally {
      threads.shutdown();
    }
  }

  private void assertNeverMisled(RawServer.Behaviour behaviour) throws Exception {
    RawServer.Behaviour counted =
        socket -> {
          behaviour.answer(socket);
          written.release();
        };
    for (int i = 0; i < 20; i++) {
      try (RawServer server = RawServer.with(counted)) {
        answers.set(0);
        assertThat(text(Sending.post(server, "{}"))).isEqualTo("is 0");
        written.acquire();
        assertThat(text(Sending.get(server))).isEqualTo("is 1");
        written.acquire();
        pause(20);
        assertThat(text(Sending.post(server, "{}"))).isEqualTo("is 2");
        written.acquire();
        assertThat(server.connections()).isEqualTo(3);
      }
    }
  }

  private void next(Socket socket) throws IOException {
    RawServer.write(socket, answer(answers.getAndIncrement()));
  }

  private static String answer(int number) {
    String body = "is " + number;
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  private static String text(WireAnswer answer) {
    return new String(answer.body(), UTF_8);
  }

  private static void awaitAll(CountDownLatch all) {
    try {
      all.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
