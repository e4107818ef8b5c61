package org.flowlogstatus.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.model.Reason.PROVIDER_TIMEOUT;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A deadline is one, whatever comes in before it and however slowly. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
@Execution(ExecutionMode.CONCURRENT)
class SlowAnswersTest {
  private static final int DRIBBLE_MILLIS = 40;

  @Test
  void hangs() throws IOException {
    timesOut(socket -> sleep());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n{",
        "HTTP/1.1 200 OK\r\n\r\n{",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2328\r\n{",
        "HTTP/1.1 500 Oh\r\nContent-Length: 9000\r\n\r\n{",
        "HTTP/1.1 500 Oh\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n",
        "HTTP/1.1 200 OK\r\nContent-Le",
        "HTT"
      })
  void hangsMidway(String soFar) throws IOException {
    timesOut(
        socket -> {
          RawServer.write(socket, soFar);
          sleep();
        });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HTTP/1.1 200 OK\r\nContent-Length: 9000\r\n\r\n|x",
        "HTTP/1.1 200 OK\r\n\r\n|x",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n|1\r\nx\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2328\r\n|x",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n|X: y\r\n",
        "HTTP/1.1 404 No\r\nContent-Length: 9000\r\n\r\n|x",
        "HTTP/1.1 404 No\r\nTransfer-Encoding: chunked\r\n\r\n|1\r\nx\r\n",
        "HTTP/1.1 200 OK\r\n|X: y\r\n",
        "HTTP/1.1 200 OK\r\nX: |y",
        "HTTP/1.1 200 |O"
      })
  void dribbles(String startAndDrops) throws IOException {
    String[] parts = startAndDrops.split("\\|", -1);
    timesOut(
        socket -> {
          RawServer.write(socket, parts[0]);
          RawServer.dribble(socket, parts[1], DRIBBLE_MILLIS);
        });
  }

  @Test
  void aDeadlineThatHasPassedIsNotEvenTried() throws IOException {
    try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")) {
      Sending.fails(server.uri(), Optional.empty(), PROVIDER_TIMEOUT, Duration.ZERO);
      assertThat(server.connections()).isZero();
    }
  }

  private static void timesOut(RawServer.Behaviour behaviour) throws IOException {
    try (RawServer server = RawServer.with(behaviour)) {
      Sending.timesOut(server);
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(20_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
