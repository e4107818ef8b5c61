package org.flowlogstatus.alibaba.cloud;

import com.aliyuncs.vpc.Endpoint;
import java.net.URI;
import java.util.Optional;

/** Where the VPC API of a region is: as the SDK has it, else by the rule of its newer regions. */
public final class RegionEndpoints {
  private final Optional<URI> everywhere;

  public RegionEndpoints(Optional<URI> everywhere) {
    this.everywhere = everywhere;
  }

  URI of(String regionId) {
    return everywhere.isPresent() ? everywhere.get() : URI.create("https://" + host(regionId));
  }

  private static String host(String regionId) {
    String known = Endpoint.endpointMap.get(regionId);
    return known == null ? "vpc." + regionId + ".aliyuncs.com" : known;
  }
}
