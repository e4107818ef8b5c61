package org.flowlogstatus.local.plan.walk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.VSwitch;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Vpc;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;

/**
 * An account with one thing to do of each kind in cn-hangzhou, where flow logs are activated, and
 * with one VPC in cn-beijing, where they are not.
 */
final class AlibabaWalk {
  static final String ACCOUNT = "1234567890123456";

  private final List<Vpc> vpcs = new ArrayList<>();
  private final List<VSwitch> vSwitches = new ArrayList<>();
  private final List<ObjectNode> logs = new ArrayList<>();

  private AlibabaWalk() {}

  static Estate estate() {
    AlibabaWalk here = new AlibabaWalk();
    here.mendable();
    here.unplannable();
    AlibabaWalk north = new AlibabaWalk();
    north.vpc("vpc-north", 1);
    return Estate.of(
        AzureEstate.empty(),
        new AlibabaEstate(
            List.of(
                new Account(
                    ACCOUNT,
                    List.of(
                        here.region("cn-hangzhou", true), north.region("cn-beijing", false))))));
  }

  private void mendable() {
    vpc("vpc-bare", 2);
    vpc("vpc-off", 1);
    log("vpc-off").put("Status", "Inactive");
    vpc("vpc-drop", 1);
    log("vpc-drop").put("TrafficType", "Drop");
    vpcs.add(new Vpc("vpc-dual", "", Optional.of("2408:4005:3c5::/56"), false));
    vSwitch("vpc-dual", 1, false);
    log("vpc-dual").put("IpVersion", "IPv4");
  }

  private void unplannable() {
    vpc("vpc-locked", 1);
    log("vpc-locked").put("BusinessStatus", "FinancialLocked");
    vpc("vpc-moving", 1);
    log("vpc-moving").put("Status", "Activating");
    vpc("vpc-hollow", 0);
    vpc("vpc-hiding", 1);
    vSwitch("vpc-hiding", 2, true);
    log("vpc-gone");
  }

  private Region region(String id, boolean activated) {
    return new Region(id, id, activated, false, vpcs, vSwitches, logs);
  }

  private void vpc(String id, int parts) {
    vpcs.add(new Vpc(id, ""));
    for (int i = 1; i <= parts; i++) {
      vSwitch(id, i, false);
    }
  }

  private void vSwitch(String vpc, int number, boolean hidden) {
    vSwitches.add(
        new VSwitch(
            vpc.replace("vpc-", "vsw-") + number,
            "",
            vpc,
            "zone-a",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            hidden));
  }

  private ObjectNode log(String vpc) {
    ObjectNode log =
        Json.object()
            .put("FlowLogId", vpc.replace("vpc-", "fl-"))
            .put("ResourceType", "VPC")
            .put("ResourceId", vpc)
            .put("Status", "Active")
            .put("TrafficType", "All")
            .put("ProjectName", "records")
            .put("LogStoreName", "vpc")
            .put("FlowLogDeliverStatus", "SUCCESS");
    logs.add(log);
    return log;
  }
}
