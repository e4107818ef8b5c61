package org.flowlogstatus.local.cloud.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.flowlogstatus.local.server.ExchangeHandler;
import org.flowlogstatus.local.server.HttpReply;
import org.flowlogstatus.local.server.HttpRequest;
import org.flowlogstatus.local.server.LoopbackServer;
import org.flowlogstatus.local.server.RefusedRequestException;
import org.flowlogstatus.local.server.ServerReply;

/** A plain HTTP server on 127.0.0.1. */
public final class CloudServer implements AutoCloseable {

  /** Where a cloud is that has no server. */
  public static final URI NOWHERE = URI.create("http://127.0.0.1:9");

  private final LoopbackServer server;
  private final CountDownLatch stopped;

  private CloudServer(LoopbackServer server, CountDownLatch stopped) {
    this.server = server;
    this.stopped = stopped;
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
    CountDownLatch stopped = new CountDownLatch(1);
    CompletableFuture<Function<CloudRequest, CloudReply>> cloud = new CompletableFuture<>();
    Answers serving = new Answers(cloud, new ReplySender(stopped), latencyMillis);
    try {
      CloudServer running = new CloudServer(LoopbackServer.start(name, port, serving), stopped);
      cloud.complete(answers.apply(running.endpoint()));
      return running;
    } catch (IOException e) {
      throw new UncheckedIOException(e.getMessage(), e);
    }
  }

  /** Where it listens, without a trailing slash. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  @Override
  public void close() {
    stopped.countDown();
    server.close();
  }

  /** Asks the cloud, and sends what it replies in the way that it is to be delivered. */
  private record Answers(
      CompletableFuture<Function<CloudRequest, CloudReply>> cloud,
      ReplySender sender,
      int latencyMillis)
      implements ExchangeHandler {

    @Override
    public void answer(HttpRequest request, ServerReply exchange)
        throws IOException, InterruptedException {
      CloudReply reply = cloud.join().apply(CloudRequest.of(request));
      Thread.sleep(latencyMillis);
      sender.deliver(reply, exchange);
    }

    @Override
    public HttpReply refuse(RefusedRequestException refusal) {
      byte[] reason = String.valueOf(refusal.getMessage()).getBytes(StandardCharsets.UTF_8);
      return HttpReply.of(refusal.status(), "text/plain", reason);
    }
  }
}
