package org.flowlogstatus.warmup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a warm-up does, and above all what it does not. */
@Timeout(30)
class WarmUpTest {
  @Test
  void isWaitedForByNobodyAndKeepsNoProcessAlive() throws Exception {
    CountDownLatch curtain = new CountDownLatch(1);
    CompletableFuture<Thread> stage = new CompletableFuture<>();

    WarmUp.begin(
        () -> {
          stage.complete(Thread.currentThread());
          curtain.await();
        });

    assertThat(stage.get(10, TimeUnit.SECONDS).isDaemon()).isTrue();
    curtain.countDown();
  }

  @Test
  void aStepThatFailsDisturbsNeitherTheNextNorAnybodyElse() throws Exception {
    CompletableFuture<String> last = new CompletableFuture<>();

    WarmUp.begin(
        () -> {
          throw new IOException("as the test wants it");
        },
        () -> {
          throw new NoClassDefFoundError("as the test wants it");
        },
        () -> last.complete("played"));

    assertThat(last.get(10, TimeUnit.SECONDS)).isEqualTo("played");
  }

  @Test
  void makesAConnectionReadyAndOpensNone() throws Exception {
    try (ServerSocket cloud = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      URI endpoint = URI.create("http://127.0.0.1:" + cloud.getLocalPort());
      new TlsWarmUp(endpoint).run();
      new WireWarmUp(endpoint).run();

      cloud.setSoTimeout(200);
      assertThatThrownBy(cloud::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  void makesASecureConnectionReadyAndAsksNoNameServer() {
    URI endpoint = URI.create("https://cloud.invalid");

    assertThatCode(
            () -> {
              new TlsWarmUp(endpoint).run();
              new WireWarmUp(endpoint).run();
            })
        .doesNotThrowAnyException();
  }
}
