package org.flowlogstatus.local.cloud.vpc;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.CloudServer;

/**
 * The VPC OpenAPI of all regions on loopback: an estate's networks and flow logs, with signatures,
 * refusals, pages and limits as the real one has them.
 */
public final class EmbeddedVpc implements AutoCloseable {

  private final CloudServer server;
  private final VpcOptions options;
  private final Sessions sessions;
  private final CallLog calls;
  private final AtomicReference<VpcService> service;

  private EmbeddedVpc(
      CloudServer server,
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
    return new EmbeddedVpc(server, options, sessions, calls, made.join());
  }

  /** From now on it holds another estate; the credentials that it gave stay good. */
  public void hold(Estate estate) {
    service.set(new VpcService(estate, options, sessions, endpoint().toString(), calls));
    calls.clear();
  }

  /** Where it listens: {@code http://127.0.0.1:N}. */
  public URI endpoint() {
    return server.endpoint();
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
    server.close();
  }
}
