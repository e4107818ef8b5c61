package org.flowlogstatus.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.AzureFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.warmup.ResultWarmUp;
import org.flowlogstatus.warmup.WarmUpStep;

/**
 * From an invented answer to the JSON of a result: it loads the classes that a real answer needs.
 */
final class LookupWarmUp implements WarmUpStep {
  private static final String NETWORK = "/resourceGroups/g/providers/Microsoft.Network/";
  private static final String ID = id("00000000-0000-0000-0000-000000000000");

  private final Normalizer normalizer;

  LookupWarmUp(Normalizer normalizer) {
    this.normalizer = normalizer;
  }

  @Override
  public void run() throws InvalidJson, CheckFailure {
    JsonNode answer = StrictJson.object(answer(ID).getBytes(StandardCharsets.UTF_8));
    FlowLog log = AzureFlowLogReader.status(answer, ID).orElseThrow();
    // What only a group needs is left to the lookup of a group.
    ResultWarmUp.of(normalizer, Target.of(TargetType.VIRTUAL_NETWORK, ID), log);
  }

  /** A network security group of that subscription. */
  static String id(String subscriptionId) {
    return "/subscriptions/" + subscriptionId + NETWORK + "networkSecurityGroups/n";
  }

  /** A group, the list of watchers, and the status of the group's flow log in one. */
  static String answer(String id) {
    String watcher = id.replace("networkSecurityGroups/n", "networkWatchers/w");
    return "{\"id\":\""
        + id
        + "\",\"location\":\"l\",\"value\":[{\"id\":\""
        + watcher
        + "\",\"location\":\"l\"}],\"targetResourceId\":\""
        + id
        + "\",\"properties\":{\"enabled\":true,\"storageId\":\"s\",\"subnets\":[],"
        + "\"retentionPolicy\":{\"days\":1,\"enabled\":true},"
        + "\"format\":{\"type\":\"JSON\",\"version\":2}},"
        + "\"flowAnalyticsConfiguration\":{\"networkWatcherFlowAnalyticsConfiguration\":"
        + "{\"enabled\":true,\"workspaceId\":\"w\",\"trafficAnalyticsInterval\":10}}}";
  }
}
