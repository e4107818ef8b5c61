package org.flowlogstatus.local.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.EmbeddedClouds;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.functiontest.EmbeddedCloud;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.RateLimit;

/** Both embedded clouds without limits, and both functions in this JVM that ask them. */
public final class Clouds implements AutoCloseable {

  /** The token that the embedded ARM takes. */
  public static final String ARM_TOKEN = "local-arm-token";

  private static final ArmOptions ARM =
      ArmOptions.of(ARM_TOKEN).withLimits(RateLimit.UNLIMITED, RateLimit.UNLIMITED);

  private final EmbeddedClouds clouds;

  private Clouds(EmbeddedClouds clouds) {
    this.clouds = clouds;
  }

  public static Clouds of(Estate estate) {
    return of(estate, 100);
  }

  /** With ARM's pages of so many items. */
  public static Clouds of(Estate estate, int armPageSize) {
    return new Clouds(
        EmbeddedClouds.start(estate, ARM.withPageSize(armPageSize), EmbeddedAlibaba.OPTIONS));
  }

  public AzureInProcess azure(Map<String, String> settings) {
    return AzureInProcess.at(clouds.arm().endpoint(), settings);
  }

  public AlibabaInProcess alibaba(Map<String, String> settings) {
    return AlibabaInProcess.at(clouds.vpc().endpoint(), settings);
  }

  /** The report on these subscriptions, which must be one by the contract's schema. */
  public JsonNode azureReport(String... subscriptions) {
    return report(azure(Map.of()).sweep(List.of(subscriptions)));
  }

  /** The report on these regions, or on all of them. */
  public JsonNode alibabaReport(String... regions) {
    return report(alibaba(Map.of()).sweep(List.of(regions)));
  }

  /** Where ARM is. */
  public URI armEndpoint() {
    return clouds.arm().endpoint();
  }

  /** Where the VPC API is. */
  public URI vpcEndpoint() {
    return clouds.vpc().endpoint();
  }

  /** What ARM was asked. */
  public CallLog armCalls() {
    return clouds.arm().calls();
  }

  /** What the VPC API was asked. */
  public CallLog vpcCalls() {
    return clouds.vpc().calls();
  }

  static JsonNode report(Reply reply) {
    return EmbeddedCloud.report(reply);
  }

  public static JsonNode json(String text) {
    return EmbeddedCloud.json(text);
  }

  @Override
  public void close() {
    clouds.close();
  }
}
