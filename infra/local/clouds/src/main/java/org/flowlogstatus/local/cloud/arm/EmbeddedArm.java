package org.flowlogstatus.local.cloud.arm;

import java.net.URI;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.CloudServer;

/**
 * Azure Resource Manager on loopback: the network resources of an estate, refused, paged, limited
 * and spelled as by the real one.
 */
public final class EmbeddedArm implements AutoCloseable {

  private final CloudServer server;
  private final CallLog calls;
  private final MovedSubscriptions moved;

  private EmbeddedArm(CloudServer server, CallLog calls, MovedSubscriptions moved) {
    this.server = server;
    this.calls = calls;
    this.moved = moved;
  }

  /** Serves the estate on the port; 0 is a free one. */
  public static EmbeddedArm start(Estate estate, ArmOptions options, int port) {
    CallLog calls = new CallLog();
    MovedSubscriptions moved = new MovedSubscriptions();
    CloudServer server =
        CloudServer.start(
            "embedded-arm",
            port,
            options.latencyMillis(),
            endpoint -> new ArmService(estate, options, endpoint.toString(), calls, moved)::answer);
    return new EmbeddedArm(server, calls, moved);
  }

  /** Where it listens: {@code http://127.0.0.1:N}. */
  public URI endpoint() {
    return server.endpoint();
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
    moved.move(subscriptionId, tenantId, answer, stillListed);
  }

  @Override
  public void close() {
    server.close();
  }
}
