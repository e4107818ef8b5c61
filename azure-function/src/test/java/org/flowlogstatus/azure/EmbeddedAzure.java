package org.flowlogstatus.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.arm.EmbeddedArm;
import org.flowlogstatus.local.cloud.arm.Transfer;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.flowlogstatus.schema.SchemaAssert;

/** The embedded ARM without limits, and the function in this JVM that asks it. */
public final class EmbeddedAzure implements AutoCloseable {

  private static final ArmOptions OPTIONS =
      ArmOptions.of("local-arm-token").withLimits(RateLimit.UNLIMITED, RateLimit.UNLIMITED);

  private final EmbeddedArm cloud;

  private EmbeddedAzure(EmbeddedArm cloud) {
    this.cloud = cloud;
  }

  public static EmbeddedAzure of(Estate estate) {
    return of(estate, 100);
  }

  /** With pages of so many items. */
  public static EmbeddedAzure of(Estate estate, int pageSize) {
    return new EmbeddedAzure(EmbeddedArm.start(estate, OPTIONS.withPageSize(pageSize), 0));
  }

  public AzureInProcess function(Map<String, String> settings) {
    return AzureInProcess.at(cloud.endpoint(), settings);
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

  /** Where the cloud is. */
  public URI endpoint() {
    return cloud.endpoint();
  }

  /** What the cloud was asked. */
  public CallLog calls() {
    return cloud.calls();
  }

  /** The report in an answer, which must be one by the contract's schema. */
  public static JsonNode report(Reply reply) {
    if (reply.status() != 200) {
      throw new AssertionError("not a report: " + reply.body());
    }
    SchemaAssert.assertReport(reply.body());
    return json(reply.body());
  }

  public static JsonNode json(String text) {
    return Json.tryParse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  @Override
  public void close() {
    cloud.close();
  }
}
