package org.flowlogstatus.local.cloud.embedded;

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
 * A cloud with an estate, behind a server on loopback or asked in the same process.
 *
 * @param <S> what answers for one estate
 */
public abstract class EmbeddedCloud<S extends CloudService> implements AutoCloseable {

  private final Started<S> started;

  protected EmbeddedCloud(Started<S> started) {
    this.started = started;
  }

  /** What it replies to a caller in the same process; a fault of the wire is left out. */
  public final CloudReply answer(CloudRequest request) {
    return service().answer(request);
  }

  /** From now on it holds another estate; what it was asked is forgotten. */
  public final void hold(Estate estate) {
    started.service.set(started.services.of(estate, endpoint().toString(), started.calls));
    started.calls.clear();
  }

  /** Where it listens: {@code http://127.0.0.1:N}; where it has no server, an address of none. */
  public final URI endpoint() {
    return started.server.map(CloudServer::endpoint).orElse(CloudServer.NOWHERE);
  }

  /** Whether it can be reached over sockets. */
  public final boolean isServed() {
    return started.server.isPresent();
  }

  /** What it was asked. */
  public final CallLog calls() {
    return started.calls;
  }

  /** What answers for the estate that it holds now. */
  protected final S service() {
    return requireNonNull(started.service.get());
  }

  @Override
  public final void close() {
    started.server.ifPresent(CloudServer::close);
  }

  /** Makes what answers for an estate. */
  @FunctionalInterface
  public interface Services<S> {
    /**
     * What answers for this estate.
     *
     * @param endpoint where it is asked
     * @param calls where it notes what it is asked
     */
    S of(Estate estate, String endpoint, CallLog calls);
  }

  /** A cloud that answers already. */
  public static final class Started<S extends CloudService> {
    private final Optional<CloudServer> server;
    private final Services<S> services;
    private final CallLog calls;
    private final AtomicReference<S> service;

    private Started(
        Optional<CloudServer> server,
        Services<S> services,
        CallLog calls,
        AtomicReference<S> service) {
      this.server = server;
      this.services = services;
      this.calls = calls;
      this.service = service;
    }

    /**
     * Behind a server.
     *
     * @param name that of the server's threads
     * @param port 0: a free one
     * @param latencyMillis before each reply
     */
    public static <S extends CloudService> Started<S> served(
        String name, int port, int latencyMillis, Estate estate, Services<S> services) {
      CallLog calls = new CallLog();
      CompletableFuture<AtomicReference<S>> made = new CompletableFuture<>();
      CloudServer server =
          CloudServer.start(
              name,
              port,
              latencyMillis,
              endpoint -> {
                AtomicReference<S> service =
                    new AtomicReference<>(services.of(estate, endpoint.toString(), calls));
                made.complete(service);
                return request -> requireNonNull(service.get()).answer(request);
              });
      return new Started<>(Optional.of(server), services, calls, made.join());
    }

    /** Without a server. */
    public static <S extends CloudService> Started<S> inProcess(
        Estate estate, Services<S> services) {
      CallLog calls = new CallLog();
      S service = services.of(estate, CloudServer.NOWHERE.toString(), calls);
      return new Started<>(Optional.empty(), services, calls, new AtomicReference<>(service));
    }
  }
}
