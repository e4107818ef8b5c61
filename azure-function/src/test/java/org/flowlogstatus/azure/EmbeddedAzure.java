package org.flowlogstatus.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.arm.EmbeddedArm;
import org.flowlogstatus.local.cloud.arm.Transfer;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.flowlogstatus.schema.SchemaAssert;
import org.flowlogstatus.transport.InMemoryWire;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.wire.Wire;
import org.flowlogstatus.wire.WireAnswer;

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

  public AzureInProcess function(Map<String, String> settings) {
    return AzureInProcess.at(cloud.endpoint(), settings, wire());
  }

  /** The same by another clock. */
  public AzureInProcess function(Map<String, String> settings, Clock clock) {
    return AzureInProcess.at(cloud.endpoint(), settings, wire(), clock);
  }

  /** The way to the cloud: over sockets where it has faults, which may be those of a wire. */
  public Wire wire() {
    return cloud.isServed() ? new SocketWire() : new InMemoryWire(cloud.endpoint(), this::answer);
  }

  private WireAnswer answer(
      String method, String target, Map<String, String> headers, byte[] body) {
    CloudReply reply = cloud.answer(CloudRequest.of(method, target, headers, body));
    return InMemoryWire.answer(reply.status(), reply.headers(), reply.body());
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
