package org.flowlogstatus.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.flowlogstatus.model.Reason.PROVIDER_TIMEOUT;
import static org.flowlogstatus.model.Reason.PROVIDER_UNREACHABLE;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name whose look-up hangs holds nobody longer than the deadline, and costs one thread. */
@Timeout(value = 30, threadMode = ThreadMode.SEPARATE_THREAD)
class NamesTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final CountDownLatch over = new CountDownLatch(1);

  @Test
  void aLookUpThatHangsIsATimeOut() {
    Sending.fails(
        wire(this::hangs),
        URI.create("http://cloud.example/"),
        Optional.empty(),
        PROVIDER_TIMEOUT,
        Duration.ofMillis(300));
    over.countDown();
  }

  @Test
  void allThatWaitForOneNameShareOneThread() {
    SocketWire wire = wire(this::hangs);
    List<CompletableFuture<Void>> calls = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      calls.add(
          CompletableFuture.runAsync(
              () ->
                  Sending.fails(
                      wire,
                      URI.create("http://cloud.example/"),
                      Optional.empty(),
                      PROVIDER_TIMEOUT,
                      Duration.ofMillis(300)),
              task -> new Thread(task).start()));
    }
    calls.forEach(CompletableFuture::join);
    assertThat(asked).hasValue(1);
    over.countDown();
  }

  @Test
  void aNameThatWasNotFoundIsLookedForAgain() {
    Names names =
        new Names(
            host -> {
              if (asked.getAndIncrement() == 0) {
                throw new UnknownHostException(host);
              }
              return new InetAddress[] {InetAddress.getLoopbackAddress()};
            });
    Deadline deadline = Deadline.in(Duration.ofSeconds(10));

    assertThatThrownBy(() -> names.addresses("cloud.example", deadline))
        .isInstanceOf(UnknownHostException.class);
    assertThat(addresses(names, "cloud.example")).containsExactly(InetAddress.getLoopbackAddress());
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "0.0.0.0", "255.255.255.255"})
  void anAddressIsNotLookedFor(String address) {
    assertThat(addresses(new Names(this::hangs), address)[0].getHostAddress()).isEqualTo(address);
    assertThat(asked).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.2.3", "1.2.3.4.5", "256.1.1.1", "1.2.3.x", "1..2.3", "0001.2.3.4", ""})
  void whatIsNoneIsAName(String name) {
    assertThat(Ipv4.parse(name)).isEmpty();
  }

  @Test
  void ofSeveralAddressesTheFirstThatAnswersIsTaken() throws IOException, CheckFailure {
    try (RawServer server = RawServer.keeping("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}")) {
      InetAddress refusing = InetAddress.getByName("127.0.0.9");
      SocketWire wire =
          wire(host -> new InetAddress[] {refusing, InetAddress.getLoopbackAddress()});
      URI uri = URI.create("http://cloud.example:" + server.uri().getPort() + "/");

      assertThat(Sending.get(wire, uri).status()).isEqualTo(200);
      Sending.fails(
          wire(host -> new InetAddress[] {refusing, refusing}),
          uri,
          Optional.empty(),
          PROVIDER_UNREACHABLE,
          Duration.ofSeconds(10));
    }
  }

  private InetAddress[] hangs(String host) throws UnknownHostException {
    asked.incrementAndGet();
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    throw new UnknownHostException(host);
  }

  private static InetAddress[] addresses(Names names, String host) {
    try {
      return names.addresses(host, Deadline.in(Duration.ofSeconds(10)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static SocketWire wire(Names.Resolver resolver) {
    return new SocketWire(new Dialer(new Names(resolver), null), Duration.ofSeconds(30));
  }
}
