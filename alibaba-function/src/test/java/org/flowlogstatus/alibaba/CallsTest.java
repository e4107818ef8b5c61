package org.flowlogstatus.alibaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.alibaba.FunctionAtWire.REGION;
import static org.flowlogstatus.alibaba.FunctionAtWire.assertReason;
import static org.flowlogstatus.alibaba.FunctionAtWire.eni;
import static org.flowlogstatus.alibaba.FunctionAtWire.log;
import static org.flowlogstatus.alibaba.FunctionAtWire.vSwitch;
import static org.flowlogstatus.alibaba.FunctionAtWire.vpc;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * What an answer costs, call by call: a yes needs no second witness; a no needs to know the network
 * around its target.
 */
class CallsTest {
  private static final String STATUS = "GetFlowLogServiceStatus";
  private static final String LOGS = "DescribeFlowLogs";
  private static final String VPCS = "DescribeVpcs";
  private static final String VSWITCHES = "DescribeVSwitches";
  private static final String ECS = "DescribeNetworkInterfaces";

  private final FunctionAtWire function =
      new FunctionAtWire()
          .vpcs(vpc("vpc-a"))
          .vSwitches(vSwitch("vsw-a", "vpc-a"))
          .interfaces(eni("eni-a", "vsw-a", "vpc-a"));

  /** The calls of a lookup that has this reason. */
  private List<String> calls(String target, String reason) {
    function.api().forget();
    assertReason(function.lookup(target), reason);
    return function.api().lines();
  }

  @Test
  void aRegion() {
    assertReason(function.lookup(Map.of("regionId", REGION)), "SERVICE_ACTIVATED");

    assertThat(function.api().lines()).containsExactly(STATUS);
  }

  @Test
  void aVpc() {
    assertThat(calls("vpc-a", "NEVER_CONFIGURED")).containsExactlyInAnyOrder(STATUS, VPCS, LOGS);

    function.logs(log("fl-1", "vpc-a", "Active"));
    assertThat(calls("vpc-a", "LOGGING")).containsExactlyInAnyOrder(STATUS, VPCS, LOGS);
  }

  @Test
  void aVSwitch() {
    assertThat(calls("vsw-a", "NEVER_CONFIGURED"))
        .containsExactlyInAnyOrder(STATUS, VSWITCHES, LOGS);

    function.vSwitches("{\"VSwitchId\":\"vsw-a\",\"VpcId\":\"vpc-a\"}");
    assertThat(calls("vsw-a", "NEVER_CONFIGURED"))
        .containsExactlyInAnyOrder(STATUS, VSWITCHES, LOGS, VPCS);

    function.logs(log("fl-1", "vpc-a", "Active"));
    assertThat(calls("vsw-a", "INHERITED")).containsExactlyInAnyOrder(STATUS, VSWITCHES, LOGS);
  }

  @Test
  void anInterface() {
    assertThat(calls("eni-a", "NEVER_CONFIGURED"))
        .containsExactlyInAnyOrder(STATUS, LOGS, ECS, VPCS);

    function.logs(log("fl-1", "vpc-a", "Active"));
    assertThat(calls("eni-a", "INHERITED")).containsExactlyInAnyOrder(STATUS, LOGS, ECS);

    function.logs(log("fl-1", "eni-a", "Active"));
    assertThat(calls("eni-a", "LOGGING")).containsExactlyInAnyOrder(STATUS, LOGS);
  }

  @Test
  void aSweepListsEachKindOnceAndAsksEcsOnlyOfInterfacesWhoseLogIsNotOn() {
    function.logs(log("fl-1", "eni-a", "Active"));
    function.api().forget();
    function.sweep();
    assertThat(function.api().lines()).containsExactlyInAnyOrder(STATUS, LOGS, VPCS, VSWITCHES);

    function.logs(log("fl-1", "eni-a", "Inactive"), log("fl-2", "eni-b", "Inactive"));
    function.api().forget();
    assertThat(function.sweep().at("/calls/total").asInt()).isEqualTo(5);
    assertThat(function.api().lines())
        .containsExactlyInAnyOrder(STATUS, LOGS, VPCS, VSWITCHES, ECS);
  }
}
