package org.flowlogstatus.local.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.flowlogstatus.local.cloud.estate.Json;

/** A cloud that refuses every call, in either cloud's shape, with all that it was sent. */
final class EchoingCloud implements AutoCloseable {

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile int status = 403;
  private final Queue<String> credentials = new ConcurrentLinkedQueue<>();
  private final Queue<String> addresses = new ConcurrentLinkedQueue<>();

  private EchoingCloud(HttpServer server) {
    this.server = server;
  }

  static EchoingCloud start() {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 50);
      EchoingCloud cloud = new EchoingCloud(server);
      server.createContext("/", cloud::answer);
      server.setExecutor(cloud.threads);
      server.start();
      return cloud;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** From now on it refuses with this status; what was set before is forgotten. */
  void refusesWith(int newStatus) {
    status = newStatus;
    credentials.clear();
    addresses.clear();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** The values of the header Authorization that came. */
  List<String> credentials() {
    return List.copyOf(credentials);
  }

  /** The URLs that were asked. */
  List<String> addresses() {
    return List.copyOf(addresses);
  }

  private void answer(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    String all = exchange.getRequestURI() + " " + exchange.getRequestHeaders().entrySet();
    credentials.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
    addresses.add(exchange.getRequestURI().toString());
    ObjectNode body = Json.object().put("Code", "Echo." + all).put("Message", all);
    body.putObject("error").put("code", "Echo." + all).put("message", all);
    byte[] bytes = Json.bytes(body);
    exchange.getResponseHeaders().set("Location", endpoint() + "/" + all.hashCode());
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
