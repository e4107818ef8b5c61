package org.flowlogstatus.local.cloud.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A plain HTTP server on 127.0.0.1. */
public final class CloudServer implements AutoCloseable {

  static {
    // Read once by the JDK's server, when its first instance is made: without it 40 ms a call.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final int BACKLOG = 1024;

  private final HttpServer server;
  private final ExecutorService threads;
  private final CountDownLatch stopped = new CountDownLatch(1);
  private final ReplySender sender = new ReplySender(stopped);
  private final int latencyMillis;

  private CloudServer(HttpServer server, ExecutorService threads, int latencyMillis) {
    this.server = server;
    this.threads = threads;
    this.latencyMillis = latencyMillis;
  }

  /**
   * Serves on the port (0: a free one), each request on a thread of its own. {@code answers} makes
   * the replies for a server at that endpoint; {@code latencyMillis} comes before each of them.
   */
  public static CloudServer start(
      String name,
      int port,
      int latencyMillis,
      Function<URI, Function<CloudRequest, CloudReply>> answers) {
    HttpServer server = bind(port);
    ExecutorService threads = Executors.newCachedThreadPool(work -> daemon(name, work));
    CloudServer running = new CloudServer(server, threads, latencyMillis);
    Function<CloudRequest, CloudReply> cloud = answers.apply(running.endpoint());
    server.setExecutor(threads);
    server.createContext("/", exchange -> running.serve(exchange, cloud));
    server.start();
    return running;
  }

  /** Where it listens, without a trailing slash. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public void close() {
    stopped.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void serve(HttpExchange exchange, Function<CloudRequest, CloudReply> answers)
      throws IOException {
    try {
      CloudReply reply = answers.apply(CloudRequest.read(exchange));
      Thread.sleep(latencyMillis);
      sender.deliver(reply, exchange);
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      exchange.close();
    }
  }

  private static HttpServer bind(int port) {
    try {
      return HttpServer.create(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
    } catch (IOException e) {
      throw new UncheckedIOException("port " + port + ": " + e.getMessage(), e);
    }
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
