package org.flowlogstatus.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.VSwitch;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Vpc;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;

/** Writes down an account with one region, cn-hangzhou, in the words of a test. */
final class Account {

  static final String REGION = "cn-hangzhou";

  private final boolean activated;
  private final List<Vpc> vpcs = new ArrayList<>();
  private final List<VSwitch> vSwitches = new ArrayList<>();
  private final List<ObjectNode> logs = new ArrayList<>();

  private Account(boolean activated) {
    this.activated = activated;
  }

  static Account activated() {
    return new Account(true);
  }

  static Account notActivated() {
    return new Account(false);
  }

  Account withVpc(String id, String... vSwitchIds) {
    vpcs.add(new Vpc(id, ""));
    for (String vSwitch : vSwitchIds) {
      vSwitches.add(new VSwitch(vSwitch, "", id, "zone-a"));
    }
    return this;
  }

  /** An active log of all traffic. */
  Account withLog(String targetId) {
    return withLog(targetId, Map.of());
  }

  /** An active log of all traffic, but for what {@code more} says. */
  Account withLog(String targetId, Map<String, String> more) {
    String type =
        switch (targetId.substring(0, 3)) {
          case "vpc" -> "VPC";
          case "vsw" -> "VSwitch";
          default -> "NetworkInterface";
        };
    ObjectNode log =
        Json.object()
            .put("FlowLogId", "fl-" + logs.size())
            .put("ResourceType", type)
            .put("ResourceId", targetId)
            .put("Status", "Active")
            .put("TrafficType", "All")
            .put("ProjectName", "flowlogs")
            .put("LogStoreName", "vpc");
    more.forEach(log::put);
    logs.add(log);
    return this;
  }

  Estate estate() {
    Region region = new Region(REGION, "Hangzhou", activated, false, vpcs, vSwitches, logs);
    return Estate.of(
        AzureEstate.empty(),
        new AlibabaEstate(List.of(new AlibabaEstate.Account("1234567890123456", List.of(region)))));
  }

  JsonNode swept() {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(estate())) {
      return clouds.report(REGION);
    }
  }
}
