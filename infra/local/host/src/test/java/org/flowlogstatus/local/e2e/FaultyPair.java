package org.flowlogstatus.local.e2e;

import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.EmbeddedClouds;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Cloud;

/** Both packaged functions, each with a {@link FaultyLine} between it and its embedded cloud. */
final class FaultyPair implements AutoCloseable {
  private final EmbeddedClouds clouds;
  private final FaultyLine toArm;
  private final FaultyLine toVpc;
  private final ServedPair served;

  private FaultyPair(EmbeddedClouds clouds, Map<String, String> settings) {
    this.clouds = clouds;
    toArm = FaultyLine.to(clouds.arm().endpoint());
    toVpc = FaultyLine.to(clouds.vpc().endpoint());
    served =
        ServedPair.start(CloudPair.withCredentials(settings), toArm.endpoint(), toVpc.endpoint());
  }

  /** Starts all of them, the functions with these settings beside the credentials. */
  static FaultyPair start(Estate estate, Map<String, String> settings) {
    return new FaultyPair(
        EmbeddedClouds.start(
            estate, CloudPair.armOptions().withPollSeconds(0), CloudPair.vpcOptions()),
        settings);
  }

  /** The line to this cloud. */
  FaultyLine line(Cloud cloud) {
    return cloud == Cloud.AZURE ? toArm : toVpc;
  }

  /** The lines to both clouds. */
  List<FaultyLine> lines() {
    return List.of(toArm, toVpc);
  }

  /** The function that asks this cloud. */
  FunctionClient function(Cloud cloud) {
    return cloud == Cloud.AZURE
        ? FunctionClient.azure(served.azure())
        : FunctionClient.alibaba(served.alibaba());
  }

  /** The processes of the functions. */
  ServedPair served() {
    return served;
  }

  @Override
  public void close() {
    served.close();
    toArm.close();
    toVpc.close();
    clouds.close();
  }
}
