package org.flowlogstatus.local.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.http.Reply;
import org.flowlogstatus.local.cloud.EmbeddedClouds;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.flowlogstatus.local.cloud.vpc.Credential;
import org.flowlogstatus.local.cloud.vpc.VpcOptions;
import org.flowlogstatus.schema.SchemaAssert;

/** Both embedded clouds without limits, and both functions in this JVM that ask them. */
final class Clouds implements AutoCloseable {

  private static final ArmOptions ARM =
      ArmOptions.of("local-arm-token").withLimits(RateLimit.UNLIMITED, RateLimit.UNLIMITED);
  private static final VpcOptions VPC =
      VpcOptions.of(
              Credential.sts(
                  AlibabaInProcess.KEY_ID,
                  AlibabaInProcess.KEY_SECRET,
                  AlibabaInProcess.SECURITY_TOKEN))
          .withLimit(RateLimit.UNLIMITED);

  private final EmbeddedClouds clouds;

  private Clouds(EmbeddedClouds clouds) {
    this.clouds = clouds;
  }

  static Clouds of(Estate estate) {
    return of(estate, 100);
  }

  /** With ARM's pages of so many items. */
  static Clouds of(Estate estate, int armPageSize) {
    return new Clouds(EmbeddedClouds.start(estate, ARM.withPageSize(armPageSize), VPC));
  }

  AzureInProcess azure(Map<String, String> settings) {
    return AzureInProcess.at(clouds.arm().endpoint(), settings);
  }

  AlibabaInProcess alibaba(Map<String, String> settings) {
    return AlibabaInProcess.at(clouds.vpc().endpoint(), settings);
  }

  /** The report on these subscriptions, which must be one by the contract's schema. */
  JsonNode azureReport(String... subscriptions) {
    return report(azure(Map.of()).sweep(List.of(subscriptions)));
  }

  /** The report on these regions, or on all of them. */
  JsonNode alibabaReport(String... regions) {
    return report(alibaba(Map.of()).sweep(List.of(regions)));
  }

  /** What ARM was asked. */
  CallLog armCalls() {
    return clouds.arm().calls();
  }

  /** What the VPC API was asked. */
  CallLog vpcCalls() {
    return clouds.vpc().calls();
  }

  static JsonNode report(Reply reply) {
    if (reply.status() != 200) {
      throw new AssertionError("not a report: " + reply.body());
    }
    SchemaAssert.assertReport(reply.body());
    return json(reply.body());
  }

  static JsonNode json(String text) {
    return Json.tryParse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Override
  public void close() {
    clouds.close();
  }
}
