package org.flowlogstatus.local.cloud.vpc;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.CloudServer;

/**
 * The VPC OpenAPI of all regions on loopback: an estate's networks and flow logs, with signatures,
 * refusals, pages and limits as the real one has them.
 */
public final class EmbeddedVpc implements AutoCloseable {

  private final Optional<CloudServer> server;
  private final VpcOptions options;
  private final Sessions sessions;
  private final CallLog calls;
  private final AtomicReference<VpcService> service;

  private EmbeddedVpc(
      Optional<CloudServer> server,
      VpcOptions options,
      Sessions sessions,
      CallLog calls,
      AtomicReference<VpcService> service) {
    this.server = server;
    this.options = options;
    this.sessions = sessions;
    this.calls = calls;
    this.service = service;
  }

  /** Serves the estate on the port; 0 is a free one. */
  public static EmbeddedVpc start(Estate estate, VpcOptions options, int port) {
    CallLog calls = new CallLog();
    Sessions sessions = new Sessions(options);
    CompletableFuture<AtomicReference<VpcService>> made = new CompletableFuture<>();
    CloudServer server =
        CloudServer.start(
            "embedded-vpc",
            port,
            options.latencyMillis(),
            endpoint -> {
              AtomicReference<VpcService> service =
                  new AtomicReference<>(
                      new VpcService(estate, options, sessions, endpoint.toString(), calls));
              made.complete(service);
              return request -> requireNonNull(service.get()).answer(request);
            });
    return new EmbeddedVpc(Optional.of(server), options, sessions, calls, made.join());
  }

  /** A cloud without a server, which is asked by {@link #answer} alone. */
  public static EmbeddedVpc inProcess(Estate estate, VpcOptions options) {
    CallLog calls = new CallLog();
    Sessions sessions = new Sessions(options);
    VpcService service =
        new VpcService(estate, options, sessions, CloudServer.NOWHERE.toString(), calls);
    return new EmbeddedVpc(
        Optional.empty(), options, sessions, calls, new AtomicReference<>(service));
  }

  /** What it replies to a caller in the same process; a fault of the wire is left out. */
  public CloudReply answer(CloudRequest request) {
    return requireNonNull(service.get()).answer(request);
  }

  /** From now on it holds another estate; the credentials that it gave stay good. */
  public void hold(Estate estate) {
    service.set(new VpcService(estate, options, sessions, endpoint().toString(), calls));
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

  /** What was ever put on a Simple Message Queue, oldest first. */
  public List<String> queue(String name) {
    return requireNonNull(service.get()).queue(name);
  }

  @Override
  public void close() {
    server.ifPresent(CloudServer::close);
  }
}
