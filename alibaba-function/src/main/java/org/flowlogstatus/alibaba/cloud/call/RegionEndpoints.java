package org.flowlogstatus.alibaba.cloud.call;

import com.aliyuncs.vpc.Endpoint;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/**
 * Where the APIs of a region are: VPC as in the SDK, else by the rule of newer regions, which holds
 * for ECS everywhere. STS and the resource directory have one host for all.
 */
public final class RegionEndpoints {
  private static final String ECS = "Ecs";

  /** Of the public cloud. Source: the lists of endpoints of both products. */
  private static final URI STS = URI.create("https://sts.aliyuncs.com");

  private static final URI RESOURCE_DIRECTORY =
      URI.create("https://resourcedirectory.aliyuncs.com");

  private final Optional<URI> vpc;
  private final Optional<URI> ecs;
  private final Map<String, URI> central;

  /**
   * The endpoints.
   *
   * @param vpc where the VPC API of every region is; empty: each has its own
   * @param ecs the same of ECS
   * @param sts where STS is; empty: that of the public cloud
   * @param directory where the resource directory is; empty: that of the public cloud
   */
  public RegionEndpoints(
      Optional<URI> vpc, Optional<URI> ecs, Optional<URI> sts, Optional<URI> directory) {
    this.vpc = vpc;
    this.ecs = ecs;
    this.central =
        Map.of(
            AssumeRoleRequest.PRODUCT, sts.orElse(STS),
            ListAccountsRequest.PRODUCT, directory.orElse(RESOURCE_DIRECTORY));
  }

  /** Where a product is in a region; STS and the resource directory are in none. */
  URI of(String product, String regionId) {
    URI everyRegions = central.get(product);
    return everyRegions == null ? ofRegion(product, regionId) : everyRegions;
  }

  private URI ofRegion(String product, String regionId) {
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
