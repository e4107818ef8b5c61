package org.flowlogstatus.local.bench.measure;

import java.util.List;

/**
 * A lookup that is measured.
 *
 * @param title what is looked up
 * @param request path and query
 */
public record MeasuredLookup(Side side, String title, String request) {
  private static final String SHOP =
      "/api/flow-log-status?targetResourceId=/subscriptions/11111111-1111-1111-1111-111111111111"
          + "/resourceGroups/shop/providers/Microsoft.Network/";

  /** By the status call and by the list, on either side. */
  public static List<MeasuredLookup> all() {
    return List.of(
        new MeasuredLookup(
            Side.AZURE, "network security group", SHOP + "networkSecurityGroups/web"),
        new MeasuredLookup(Side.AZURE, "virtual network", SHOP + "virtualNetworks/hub"),
        new MeasuredLookup(Side.ALIBABA, "region", "/flow-log-status?regionId=cn-hangzhou"),
        new MeasuredLookup(Side.ALIBABA, "VPC", "/flow-log-status?resourceId=vpc-bp1shop"));
  }
}
