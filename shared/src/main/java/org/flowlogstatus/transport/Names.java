package org.flowlogstatus.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.flowlogstatus.threads.DaemonThreads;
import org.flowlogstatus.wire.Deadline;

/**
 * The addresses of a name. The system's look-up has no time limit, so that it runs on its own
 * thread; all callers that ask for one name wait for the same look-up.
 */
final class Names {
  private final Resolver resolver;
  private final Map<String, FutureTask<InetAddress[]>> running = new ConcurrentHashMap<>();

  Names(Resolver resolver) {
    this.resolver = resolver;
  }

  /** What the system's look-up says. */
  static Names ofTheSystem() {
    return new Names(new SystemResolver());
  }

  /** At least one address. */
  InetAddress[] addresses(String host, Deadline deadline) throws IOException {
    byte[] address = Ipv4.parse(host);
    return address.length == 0
        ? lookedUp(host, deadline)
        : new InetAddress[] {InetAddress.getByAddress(host, address)};
  }

  private InetAddress[] lookedUp(String host, Deadline deadline) throws IOException {
    FutureTask<InetAddress[]> lookup = joinOrBegin(host);
    try {
      return lookup.get(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw new SocketTimeoutException("the name was not found in time");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new SocketTimeoutException("the look-up was interrupted");
    } catch (ExecutionException e) {
      throw new UnknownHostException(host);
    } finally {
      if (lookup.isDone()) {
        running.remove(host, lookup);
      }
    }
  }

  private FutureTask<InetAddress[]> joinOrBegin(String host) {
    FutureTask<InetAddress[]> own = new FutureTask<>(new Lookup(resolver, host));
    FutureTask<InetAddress[]> before = running.putIfAbsent(host, own);
    if (before != null) {
      return before;
    }
    DaemonThreads.start("flow-log-status-name", own);
    return own;
  }

  /** Looks a name up, however long that takes. */
  @FunctionalInterface
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  private static final class SystemResolver implements Resolver {
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      return InetAddress.getAllByName(host);
    }
  }

  private static final class Lookup implements Callable<InetAddress[]> {
    private final Resolver resolver;
    private final String host;

    Lookup(Resolver resolver, String host) {
      this.resolver = resolver;
      this.host = host;
    }

    @Override
    public InetAddress[] call() throws UnknownHostException {
      return resolver.resolve(host);
    }
  }
}
