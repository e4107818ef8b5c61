package org.flowlogstatus.local.cloud.vpc;

import java.util.List;
import org.flowlogstatus.local.cloud.embedded.EmbeddedCloud;
import org.flowlogstatus.local.cloud.estate.Estate;

/**
 * The VPC OpenAPI of all regions on loopback: an estate's networks and flow logs, with signatures,
 * refusals, pages and limits as the real one has them. Where it holds another estate, the
 * credentials that it gave stay good.
 */
public final class EmbeddedVpc extends EmbeddedCloud<VpcService> {

  private EmbeddedVpc(Started<VpcService> started) {
    super(started);
  }

  /** Serves the estate on the port; 0 is a free one. */
  public static EmbeddedVpc start(Estate estate, VpcOptions options, int port) {
    return new EmbeddedVpc(
        Started.served("embedded-vpc", port, options.latencyMillis(), estate, services(options)));
  }

  /** A cloud without a server, which is asked by {@link #answer} alone. */
  public static EmbeddedVpc inProcess(Estate estate, VpcOptions options) {
    return new EmbeddedVpc(Started.inProcess(estate, services(options)));
  }

  private static Services<VpcService> services(VpcOptions options) {
    Sessions sessions = new Sessions(options);
    return (estate, endpoint, calls) -> new VpcService(estate, options, sessions, endpoint, calls);
  }

  /** What was ever put on a Simple Message Queue, oldest first. */
  public List<String> queue(String name) {
    return service().queue(name);
  }
}
