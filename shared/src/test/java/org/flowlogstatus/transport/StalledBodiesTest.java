package org.flowlogstatus.transport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireAnswer;
import org.flowlogstatus.wire.WireRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Bodies that begin well: each is left at the deadline, and delays no other call. */
@Timeout(30)
@Execution(ExecutionMode.CONCURRENT)
class StalledBodiesTest {
  private static final Duration LIMIT = Duration.ofMillis(600);
  private static final Duration SLACK = Duration.ofMillis(400);
  private static final String CHUNKED = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
  private static final String SIZED = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
  private static final Executor OWN_THREAD = task -> new Thread(task).start();

  private final CountDownLatch over = new CountDownLatch(1);
  private final ServerSocket server = listen();

  private static ServerSocket listen() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @AfterEach
  void stop() throws IOException {
    over.countDown();
    server.close();
  }

  /** The JDK's own time-out begins anew with each byte, so that alone it would end at twice. */
  @Test
  void leavesABodyThatDribblesForAWhileAndThenStalls() {
    for (String drop : List.of("1\r\n \r\n", " ")) {
      answers(
          out -> {
            write(out, drop.equals(" ") ? SIZED : CHUNKED);
            for (int i = 0; i < 11; i++) {
              write(out, drop);
              TimeUnit.MILLISECONDS.sleep(50);
            }
            over.await();
          });
      assertLate();
    }
  }

  @Test
  void oneStalledBodyDelaysNoOther() {
    List<CompletableFuture<Void>> calls = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      answers(out -> dribble(out, CHUNKED, "1\r\n \r\n"));
    }
    for (int i = 0; i < 8; i++) {
      calls.add(CompletableFuture.runAsync(this::assertLate, OWN_THREAD));
    }
    calls.forEach(CompletableFuture::join);
  }

  private void assertLate() {
    long pending = System.nanoTime();
    assertThat(failure().reason()).isEqualTo(Reason.PROVIDER_TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - pending)).isLessThan(LIMIT.plus(SLACK));
  }

  private CheckFailure failure() {
    return catchThrowableOfType(CheckFailure.class, this::send);
  }

  private WireAnswer send() throws CheckFailure {
    WireRequest request =
        WireRequest.builder()
            .method("GET")
            .uri(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
            .maxBytes(4096)
            .build();
    return new SocketWire().send(request, Deadline.in(LIMIT));
  }

  /** The next connection is answered so, and closed. */
  private void answers(Script script) {
    OWN_THREAD.execute(
        () -> {
          try (Socket client = server.accept()) {
            client.setTcpNoDelay(true);
            if (client.getInputStream().read(new byte[4096]) > 0) {
              script.play(client.getOutputStream());
            }
          } catch (IOException | InterruptedException e) {
            // the wire hung up, or the test is over
          }
        });
  }

  private void dribble(OutputStream out, String head, String drop)
      throws IOException, InterruptedException {
    write(out, head);
    while (!over.await(3, TimeUnit.MILLISECONDS)) {
      write(out, drop);
    }
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(UTF_8));
    out.flush();
  }

  private interface Script {
    void play(OutputStream out) throws IOException, InterruptedException;
  }
}
