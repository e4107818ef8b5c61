package org.flowlogstatus.local.cloud.arm;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.CloudServer;

/**
 * Azure Resource Manager on loopback: the network resources of an estate, refused, paged, limited
 * and spelled as by the real one.
 */
public final class EmbeddedArm implements AutoCloseable {

  private final Optional<CloudServer> server;
  private final ArmOptions options;
  private final CallLog calls;
  private final AtomicReference<ArmService> service;

  private EmbeddedArm(
      Optional<CloudServer> server,
      ArmOptions options,
      CallLog calls,
      AtomicReference<ArmService> service) {
    this.server = server;
    this.options = options;
    this.calls = calls;
    this.service = service;
  }

  /** Serves the estate on the port; 0 is a free one. */
  public static EmbeddedArm start(Estate estate, ArmOptions options, int port) {
    CallLog calls = new CallLog();
    CompletableFuture<AtomicReference<ArmService>> made = new CompletableFuture<>();
    CloudServer server =
        CloudServer.start(
            "embedded-arm",
            port,
            options.latencyMillis(),
            endpoint -> {
              AtomicReference<ArmService> service =
                  new AtomicReference<>(
                      new ArmService(estate, options, endpoint.toString(), calls));
              made.complete(service);
              return request -> requireNonNull(service.get()).answer(request);
            });
    return new EmbeddedArm(Optional.of(server), options, calls, made.join());
  }

  /** A cloud without a server, which is asked by {@link #answer} alone. */
  public static EmbeddedArm inProcess(Estate estate, ArmOptions options) {
    CallLog calls = new CallLog();
    ArmService service = new ArmService(estate, options, CloudServer.NOWHERE.toString(), calls);
    return new EmbeddedArm(Optional.empty(), options, calls, new AtomicReference<>(service));
  }

  /** What it replies to a caller in the same process; a fault of the wire is left out. */
  public CloudReply answer(CloudRequest request) {
    return requireNonNull(service.get()).answer(request);
  }

  /** From now on it holds another estate, and knows of nothing that was before. */
  public void hold(Estate estate) {
    service.set(new ArmService(estate, options, endpoint().toString(), calls));
    calls.clear();
  }

  /** Where it listens: {@code http://127.0.0.1:N}; where it has no server, an address of none. */
  public URI endpoint() {
    return server.map(CloudServer::endpoint).orElse(CloudServer.NOWHERE);
  }

  /** Whether it can be reached over sockets. */
  public boolean isServed() {
    return server.isPresent();
  }

  /** What it was asked. */
  public CallLog calls() {
    return calls;
  }

  /**
   * From now on the subscription is another tenant's.
   *
   * @param answer what is said about it
   * @param stillListed whether the news has not spread to the list of subscriptions
   */
  public void move(String subscriptionId, String tenantId, Transfer answer, boolean stillListed) {
    requireNonNull(service.get()).move(subscriptionId, tenantId, answer, stillListed);
  }

  @Override
  public void close() {
    server.ifPresent(CloudServer::close);
  }
}
