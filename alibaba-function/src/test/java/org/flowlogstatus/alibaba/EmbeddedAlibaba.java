package org.flowlogstatus.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.flowlogstatus.local.cloud.vpc.EmbeddedVpc;
import org.flowlogstatus.local.cloud.vpc.VpcOptions;
import org.flowlogstatus.local.cloud.vpc.request.Credential;
import org.flowlogstatus.schema.SchemaAssert;
import org.flowlogstatus.transport.InMemoryWire;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.wire.Wire;
import org.flowlogstatus.wire.WireAnswer;

/** The embedded VPC API without limits, and the function in this JVM that asks it. */
public final class EmbeddedAlibaba implements AutoCloseable {

  private static final VpcOptions OPTIONS =
      VpcOptions.of(
              Credential.sts(
                  AlibabaInProcess.KEY_ID,
                  AlibabaInProcess.KEY_SECRET,
                  AlibabaInProcess.SECURITY_TOKEN))
          .withLimit(RateLimit.UNLIMITED);

  private final EmbeddedVpc cloud;

  private EmbeddedAlibaba(EmbeddedVpc cloud) {
    this.cloud = cloud;
  }

  public static EmbeddedAlibaba of(Estate estate) {
    return new EmbeddedAlibaba(cloud(estate, OPTIONS));
  }

  /** At an address that others can ask, too. */
  public static EmbeddedAlibaba served(Estate estate) {
    return new EmbeddedAlibaba(EmbeddedVpc.start(estate, OPTIONS, 0));
  }

  private static EmbeddedVpc cloud(Estate estate, VpcOptions options) {
    return estate.faults().isEmpty()
        ? EmbeddedVpc.inProcess(estate, options)
        : EmbeddedVpc.start(estate, options, 0);
  }

  public AlibabaInProcess function(Map<String, String> settings) {
    return AlibabaInProcess.at(cloud.endpoint(), settings, wire());
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

  /** The report on these regions, or on all of them. */
  public JsonNode report(String... regions) {
    return report(function(Map.of()).sweep(List.of(regions)));
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
