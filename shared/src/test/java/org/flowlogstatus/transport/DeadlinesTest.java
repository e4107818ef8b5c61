package org.flowlogstatus.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flowlogstatus.model.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Each call ends when its own deadline passes, whichever was there first. */
@Timeout(60)
@Execution(ExecutionMode.CONCURRENT)
class DeadlinesTest {
  private static final String DROP = "y";
  private static final Duration LONG = Duration.ofSeconds(8);
  private static final Duration SHORT = Duration.ofMillis(300);
  private static final Duration AT_ONCE = Duration.ofSeconds(4);

  private static RawServer dribbling() throws IOException {
    return RawServer.with(
        socket -> {
          RawServer.write(socket, "HTTP/1.1 200 OK\r\nX: ");
          RawServer.dribble(socket, DROP, 20);
        });
  }

  private static CompletableFuture<Duration> timesOut(RawServer server, Duration deadline) {
    return CompletableFuture.supplyAsync(
        () -> {
          long began = System.nanoTime();
          Sending.fails(server.uri(), Optional.empty(), Reason.PROVIDER_TIMEOUT, deadline);
          return Duration.ofNanos(System.nanoTime() - began);
        },
        task -> new Thread(task).start());
  }

  @Test
  void aShortCallIsNotKeptWaitingByALongOne() throws Exception {
    try (RawServer server = dribbling()) {
      CompletableFuture<Duration> longCall = timesOut(server, LONG);
      Thread.sleep(200);
      Duration spent = timesOut(server, SHORT).get(30, TimeUnit.SECONDS);

      assertThat(spent).isBetween(SHORT, AT_ONCE);
      assertThat(longCall).isNotDone();
      assertThat(longCall.get(30, TimeUnit.SECONDS)).isBetween(LONG, LONG.plus(AT_ONCE));
    }
  }

  @Test
  void oneAfterTheOther() throws Exception {
    try (RawServer server = dribbling()) {
      for (int call = 0; call < 3; call++) {
        assertThat(timesOut(server, SHORT).get(30, TimeUnit.SECONDS)).isBetween(SHORT, AT_ONCE);
        Thread.sleep(400);
      }
    }
  }

  @Test
  void manyAtOnceAreAllCut() throws Exception {
    try (RawServer server = dribbling()) {
      List<CompletableFuture<Duration>> calls = new ArrayList<>();
      for (int call = 0; call < 24; call++) {
        calls.add(timesOut(server, SHORT.plusMillis(20L * (call % 7))));
      }
      for (CompletableFuture<Duration> call : calls) {
        assertThat(call.get(30, TimeUnit.SECONDS)).isBetween(SHORT, AT_ONCE);
      }
    }
  }
}
