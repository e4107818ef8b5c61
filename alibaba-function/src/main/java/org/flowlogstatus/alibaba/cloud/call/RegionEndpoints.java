package org.flowlogstatus.alibaba.cloud.call;

import com.aliyuncs.vpc.Endpoint;
import java.net.URI;
import java.util.Optional;

/**
 * Where the APIs of a region are: that of VPC as the SDK has it, else by the rule of its newer
 * regions, by which ECS is everywhere.
 */
public final class RegionEndpoints {
  private static final String ECS = "Ecs";

  private final Optional<URI> vpc;
  private final Optional<URI> ecs;

  /**
   * The endpoints.
   *
   * @param vpc where the VPC API of every region is; empty: each has its own
   * @param ecs the same of ECS
   */
  public RegionEndpoints(Optional<URI> vpc, Optional<URI> ecs) {
    this.vpc = vpc;
    this.ecs = ecs;
  }

  /** Where a product, {@code Vpc} or {@code Ecs}, is in a region. */
  URI of(String product, String regionId) {
    boolean isEcs = product.equals(ECS);
    Optional<URI> everywhere = isEcs ? ecs : vpc;
    return everywhere.isPresent()
        ? everywhere.get()
        : URI.create("https://" + (isEcs ? ruled("ecs", regionId) : host(regionId)));
  }

  private static String host(String regionId) {
    String known = Endpoint.endpointMap.get(regionId);
    return known == null ? ruled("vpc", regionId) : known;
  }

  private static String ruled(String product, String regionId) {
    return product + "." + regionId + ".aliyuncs.com";
  }
}
