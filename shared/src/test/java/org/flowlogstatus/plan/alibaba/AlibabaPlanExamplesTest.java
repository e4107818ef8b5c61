package org.flowlogstatus.plan.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.AlibabaFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.plan.part.PlanPart;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.alibaba.RegionLists;
import org.junit.jupiter.api.Test;

/** Regions that are rare among those that are generated: one VPC. */
class AlibabaPlanExamplesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String VPC = "vpc-1";

  private final List<FlowLog> logs = new ArrayList<>();
  private final ObjectNode vpc = MAPPER.createObjectNode().put("VpcId", VPC);

  /** The other one would stand in the way of what is made in its place: the vSwitch is logged. */
  @Test
  void aLogBesideWhichThereIsAnotherOneIsNotReplaced() throws CheckFailure {
    add(log().put("TrafficType", "Drop"));
    add(log().put("TrafficType", "Drop"));

    assertThat(actions(plan(Activation.ACTIVATED, true)))
        .containsExactly("CREATE_FLOW_LOG vSwitch");
    assertThat(codes(plan(Activation.ACTIVATED, true))).contains("PARTIAL_CAPTURE");
  }

  @Test
  void theOnlyLogOfItsTargetIsReplaced() throws CheckFailure {
    add(log().put("TrafficType", "Drop"));

    assertThat(actions(plan(Activation.ACTIVATED, true))).containsExactly("REPLACE_FLOW_LOG vpc");
  }

  /** What is overdue must be paid first: no change makes such a log work. */
  @Test
  void aLogThatIsLockedIsLeft() throws CheckFailure {
    add(log().put("TrafficType", "Drop").put("BusinessStatus", "FinancialLocked"));

    assertThat(actions(plan(Activation.ACTIVATED, true))).isEmpty();
    assertThat(codes(plan(Activation.ACTIVATED, true))).contains("FINANCIALLY_LOCKED");
  }

  /** Activation cannot be undone, so that it is planned only where a log needs it. */
  @Test
  void aRegionInWhichNothingIsToBeLoggedIsNotActivated() throws CheckFailure {
    assertThat(actions(plan(Activation.NOT_ACTIVATED, false))).isEmpty();
    assertThat(actions(plan(Activation.NOT_ACTIVATED, true)))
        .containsExactly("ACTIVATE_SERVICE region", "CREATE_FLOW_LOG vpc");
  }

  /** Else the new log would record a part: IPv4 alone. */
  @Test
  void aNewLogRecordsIpv6WhereItsNetworkHasIt() throws CheckFailure {
    assertThat(commands(plan(Activation.ACTIVATED, true)))
        .singleElement()
        .asString()
        .doesNotContain("--IpVersion");

    vpc.put("Ipv6CidrBlock", "2408::/56");

    assertThat(commands(plan(Activation.ACTIVATED, true)))
        .singleElement()
        .asString()
        .contains("CreateFlowLog", "--IpVersion DualStack");
  }

  private static List<String> commands(PlanPart plan) {
    List<String> commands = new ArrayList<>();
    plan.steps().forEach(step -> commands.addAll(step.commands()));
    return commands;
  }

  private ObjectNode log() {
    return MAPPER
        .createObjectNode()
        .put("FlowLogId", "fl-" + logs.size())
        .put("ResourceType", "VPC")
        .put("ResourceId", VPC)
        .put("Status", "Active")
        .put("TrafficType", "All")
        .put("ProjectName", "flow-logs")
        .put("LogStoreName", "all")
        .put("IpVersion", "DualStack")
        .put("FlowLogDeliverStatus", "SUCCESS");
  }

  private void add(ObjectNode log) throws CheckFailure {
    logs.add(AlibabaFlowLogReader.entry(log));
  }

  private PlanPart plan(Activation activation, boolean vSwitch) throws CheckFailure {
    ObjectNode inside =
        MAPPER.createObjectNode().put("VSwitchId", "vsw-1").put("VpcId", VPC).put("ShareType", "");
    RegionLists lists =
        new RegionLists(
            SmallAlibaba.REGION,
            SmallAlibaba.read("status", activation),
            SmallAlibaba.read("flowLogs", FlowLogs.of(logs)),
            SmallAlibaba.read("vpcs", Vpc.rows(List.of(vpc))),
            SmallAlibaba.read("vSwitches", VSwitch.rows(vSwitch ? List.of(inside) : List.of())),
            List.of());
    Wish wish = Wish.builder().project("p").logstore("l").build();
    return AlibabaPlanner.plan(
        lists, Optional.of(SmallAlibaba.ACCOUNT), new Planning(Provider.ALIBABA_CLOUD, wish, 90));
  }

  /** Each step as its action and the type of its target. */
  private static List<String> actions(PlanPart plan) {
    List<String> actions = new ArrayList<>();
    plan.steps().forEach(step -> actions.add(step.action() + " " + step.target().type()));
    return actions;
  }

  private static List<String> codes(PlanPart plan) {
    List<String> codes = new ArrayList<>();
    plan.unresolved().forEach(left -> codes.add(left.code()));
    return codes;
  }
}
