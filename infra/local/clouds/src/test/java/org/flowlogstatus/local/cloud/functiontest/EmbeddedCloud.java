package org.flowlogstatus.local.cloud.functiontest;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.schema.SchemaAssert;
import org.flowlogstatus.transport.InMemoryWire;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.wire.Wire;

/** An embedded cloud, and the function in this JVM that asks it. */
public abstract class EmbeddedCloud implements AutoCloseable {
  private final URI endpoint;
  private final CallLog calls;
  private final boolean isServed;
  private final Function<CloudRequest, CloudReply> cloud;

  /**
   * A cloud that runs.
   *
   * @param isServed whether it can be reached over sockets at its endpoint
   * @param cloud what it replies to a caller in the same process
   */
  protected EmbeddedCloud(
      URI endpoint, CallLog calls, boolean isServed, Function<CloudRequest, CloudReply> cloud) {
    this.endpoint = endpoint;
    this.calls = calls;
    this.isServed = isServed;
    this.cloud = cloud;
  }

  /** The function that asks it, with these settings and those that lead to the cloud. */
  public abstract FunctionInProcess function(Map<String, String> settings);

  /** The way to the cloud: over sockets where it is served, since its faults may be of a wire. */
  public Wire wire() {
    return isServed
        ? new SocketWire()
        : new InMemoryWire(
            endpoint,
            (method, target, headers, body) -> {
              CloudReply reply = cloud.apply(CloudRequest.of(method, target, headers, body));
              return InMemoryWire.answer(reply.status(), reply.headers(), reply.body());
            });
  }

  /** Where the cloud is. */
  public URI endpoint() {
    return endpoint;
  }

  /** What the cloud was asked. */
  public CallLog calls() {
    return calls;
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
  public abstract void close();
}
