package org.flowlogstatus.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.arm.EmbeddedArm;
import org.flowlogstatus.local.cloud.arm.Transfer;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.functiontest.EmbeddedCloud;
import org.flowlogstatus.local.cloud.http.RateLimit;

/** The embedded ARM without limits, and the function in this JVM that asks it. */
public final class EmbeddedAzure extends EmbeddedCloud {

  private static final ArmOptions OPTIONS =
      ArmOptions.of("local-arm-token").withLimits(RateLimit.UNLIMITED, RateLimit.UNLIMITED);

  private final EmbeddedArm cloud;

  private EmbeddedAzure(EmbeddedArm cloud) {
    super(cloud.endpoint(), cloud.calls(), cloud.isServed(), cloud::answer);
    this.cloud = cloud;
  }

  public static EmbeddedAzure of(Estate estate) {
    return of(estate, 100);
  }

  /** With pages of so many items. */
  public static EmbeddedAzure of(Estate estate, int pageSize) {
    return new EmbeddedAzure(cloud(estate, OPTIONS.withPageSize(pageSize)));
  }

  /** At an address that others can ask, too. */
  public static EmbeddedAzure served(Estate estate) {
    return new EmbeddedAzure(EmbeddedArm.start(estate, OPTIONS, 0));
  }

  private static EmbeddedArm cloud(Estate estate, ArmOptions options) {
    return estate.faults().isEmpty()
        ? EmbeddedArm.inProcess(estate, options)
        : EmbeddedArm.start(estate, options, 0);
  }

  @Override
  public AzureInProcess function(Map<String, String> settings) {
    return AzureInProcess.at(endpoint(), settings, wire());
  }

  /** The same by another clock. */
  public AzureInProcess function(Map<String, String> settings, Clock clock) {
    return AzureInProcess.at(endpoint(), settings, wire(), clock);
  }

  /** The report on these subscriptions. */
  public JsonNode report(String... subscriptions) {
    return report(function(Map.of()).sweep(List.of(subscriptions)));
  }

  /**
   * From now on the subscription is another tenant's.
   *
   * @param answer what is said about it
   * @param stillListed whether the list of subscriptions does not know it yet
   */
  public void move(String subscription, Transfer answer, boolean stillListed) {
    cloud.move(subscription, "ffffffff-0000-4000-8000-000000000002", answer, stillListed);
  }

  @Override
  public void close() {
    cloud.close();
  }
}
