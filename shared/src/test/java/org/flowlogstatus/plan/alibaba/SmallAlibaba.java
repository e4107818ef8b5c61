package org.flowlogstatus.plan.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.AlibabaFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.plan.ReadList;
import org.flowlogstatus.plan.azure.Choices;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.sweep.Listing;
import org.flowlogstatus.sweep.alibaba.RegionLists;

/** Small regions of every shape, built by choices. */
public final class SmallAlibaba {
  public static final String ACCOUNT = "1234567890123456";
  static final String REGION = "cn-beijing";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String[] STATES = {
    "none", "none", "none", "none", "on", "on", "partial", "off", "failed", "transition", "ipv4"
  };

  private final Choices random;
  private final List<JsonNode> vpcs = new ArrayList<>();
  private final List<JsonNode> vSwitches = new ArrayList<>();
  private final List<FlowLog> logs = new ArrayList<>();

  private SmallAlibaba(Choices random) {
    this.random = random;
  }

  public static RegionLists of(List<Integer> choices) {
    return Choices.build(choices, random -> new SmallAlibaba(random).lists());
  }

  private RegionLists lists() throws CheckFailure {
    int count = 1 + random.below(3);
    for (int v = 0; v < count; v++) {
      vpc("vpc-" + v);
    }
    boolean activated = random.below(6) != 5;
    return new RegionLists(
        REGION,
        read("status", activated ? Activation.ACTIVATED : Activation.NOT_ACTIVATED),
        read("flowLogs", FlowLogs.of(activated ? logs : List.<FlowLog>of())),
        read("vpcs", Vpc.rows(vpcs)),
        read("vSwitches", VSwitch.rows(vSwitches)),
        List.of());
  }

  private void vpc(String id) throws CheckFailure {
    ObjectNode vpc = MAPPER.createObjectNode().put("VpcId", id);
    boolean dualStack = random.below(4) == 3;
    if (dualStack) {
      vpc.put("Ipv6CidrBlock", "2408::/56");
    }
    vpcs.add(vpc);
    maybeLog("VPC", id);
    int count = random.below(4);
    for (int s = 0; s < count; s++) {
      String vSwitch = "vsw-" + id + "-" + s;
      ObjectNode node =
          MAPPER.createObjectNode().put("VSwitchId", vSwitch).put("VpcId", id).put("ShareType", "");
      if (dualStack) {
        node.put("Ipv6CidrBlock", "2408::/64");
      }
      vSwitches.add(node);
      maybeLog("VSwitch", vSwitch);
    }
  }

  private void maybeLog(String type, String target) throws CheckFailure {
    String state = STATES[random.below(STATES.length)];
    if (state.equals("none")) {
      return;
    }
    ObjectNode log =
        MAPPER
            .createObjectNode()
            .put("FlowLogId", "fl-" + logs.size())
            .put("ResourceType", type)
            .put("ResourceId", target)
            .put("Status", state.equals("off") ? "Inactive" : "Active")
            .put("TrafficType", state.equals("partial") ? "Drop" : "All")
            .put("ProjectName", "flow-logs")
            .put("LogStoreName", "all")
            .put("IpVersion", state.equals("ipv4") ? "IPv4" : "DualStack")
            .put("FlowLogDeliverStatus", state.equals("failed") ? "FAILED" : "SUCCESS");
    if (state.equals("transition")) {
      log.put("Status", "Activating");
    }
    logs.add(AlibabaFlowLogReader.entry(log));
  }

  static <T> Listing<T> read(String list, T value) {
    return ReadList.of(ListScope.ofRegion(REGION, list), value);
  }
}
