package org.flowlogstatus.local.cloud.vpc;

import java.net.URI;
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

  private EmbeddedVpc(CloudServer server, CallLog calls) {
    this.server = server;
    this.calls = calls;
  }

  /** Serves the estate on the port; 0 is a free one. */
  public static EmbeddedVpc start(Estate estate, VpcOptions options, int port) {
    CallLog calls = new CallLog();
    CloudServer server =
        CloudServer.start(
            "embedded-vpc",
            port,
            options.latencyMillis(),
            endpoint -> new VpcService(estate, options, endpoint.toString(), calls)::answer);
    return new EmbeddedVpc(server, calls);
  }

  /** Where it listens: {@code http://127.0.0.1:N}. */
  public URI endpoint() {
    return server.endpoint();
  }

  /** What it was asked. */
  public CallLog calls() {
    return calls;
  }

  @Override
  public void close() {
    server.close();
  }
}
