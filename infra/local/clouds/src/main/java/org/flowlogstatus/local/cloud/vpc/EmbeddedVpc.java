package org.flowlogstatus.local.cloud.vpc;

import java.net.URI;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.CloudServer;

/**
 * The VPC OpenAPI of all regions on loopback: an estate's networks and flow logs, with signatures,
 * refusals, pages and limits as the real one has them.
 */
public final class EmbeddedVpc implements AutoCloseable {

  private final CloudServer server;
  private final CallLog calls;
  private final Function<String, List<String>> queues;

  private EmbeddedVpc(CloudServer server, CallLog calls, Function<String, List<String>> queues) {
    this.server = server;
    this.calls = calls;
    this.queues = queues;
  }

  /** Serves the estate on the port; 0 is a free one. */
  public static EmbeddedVpc start(Estate estate, VpcOptions options, int port) {
    CallLog calls = new CallLog();
    CompletableFuture<VpcService> service = new CompletableFuture<>();
    CloudServer server =
        CloudServer.start(
            "embedded-vpc",
            port,
            options.latencyMillis(),
            endpoint -> {
              VpcService made = new VpcService(estate, options, endpoint.toString(), calls);
              service.complete(made);
              return made::answer;
            });
    return new EmbeddedVpc(server, calls, name -> service.join().queue(name));
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
    return queues.apply(name);
  }

  @Override
  public void close() {
    server.close();
  }
}
