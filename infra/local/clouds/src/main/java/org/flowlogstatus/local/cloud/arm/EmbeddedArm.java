package org.flowlogstatus.local.cloud.arm;

import org.flowlogstatus.local.cloud.embedded.EmbeddedCloud;
import org.flowlogstatus.local.cloud.estate.Estate;

/**
 * Azure Resource Manager on loopback: the network resources of an estate, refused, paged, limited
 * and spelled as by the real one. Where it holds another estate, it knows of nothing before.
 */
public final class EmbeddedArm extends EmbeddedCloud<ArmService> {

  private EmbeddedArm(Started<ArmService> started) {
    super(started);
  }

  /** Serves the estate on the port; 0 is a free one. */
  public static EmbeddedArm start(Estate estate, ArmOptions options, int port) {
    return new EmbeddedArm(
        Started.served("embedded-arm", port, options.latencyMillis(), estate, services(options)));
  }

  /** A cloud without a server, which is asked by {@link #answer} alone. */
  public static EmbeddedArm inProcess(Estate estate, ArmOptions options) {
    return new EmbeddedArm(Started.inProcess(estate, services(options)));
  }

  private static Services<ArmService> services(ArmOptions options) {
    return (estate, endpoint, calls) -> new ArmService(estate, options, endpoint, calls);
  }

  /**
   * From now on the subscription is another tenant's.
   *
   * @param answer what is said about it
   * @param stillListed whether the news has not spread to the list of subscriptions
   */
  public void move(String subscriptionId, String tenantId, Transfer answer, boolean stillListed) {
    service().move(subscriptionId, tenantId, answer, stillListed);
  }
}
