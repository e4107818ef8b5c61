package org.flowlogstatus.local.cloud.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.VSwitch;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Vpc;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.generate.EstateGenerator.AlibabaScale;

/** Generates what an account holds. */
final class AlibabaGenerator {

  private static final String[] TRAFFIC = {"All", "All", "All", "Allow", "Drop"};
  private static final String[] STATUS = {"Active", "Active", "Active", "Inactive", "Activating"};

  private final Random random;

  AlibabaGenerator(long seed) {
    this.random = new Random(seed);
  }

  AlibabaEstate generate(AlibabaScale scale) {
    List<Region> regions =
        IntStream.range(0, scale.regions()).mapToObj(r -> region(r, scale)).toList();
    return new AlibabaEstate(List.of(new Account("1234567890123456", regions)));
  }

  /** One region in eight is not activated, and then has no flow log. */
  private Region region(int number, AlibabaScale scale) {
    String id = "cn-region" + number;
    boolean activated = random.nextInt(8) != 0;
    List<Vpc> vpcs = new ArrayList<>();
    List<VSwitch> vSwitches = new ArrayList<>();
    List<ObjectNode> logs = new ArrayList<>();
    for (int v = 0; v < scale.vpcs(); v++) {
      String vpc = "vpc-r" + number + "v" + v;
      vpcs.add(new Vpc(vpc, vpc.substring(4)));
      maybeLogs(logs, "VPC", vpc, number);
      int inThis = random.nextInt(12) == 0 ? 0 : scale.vSwitchesPerVpc();
      for (int s = 0; s < inThis; s++) {
        String vSwitch = "vsw-r" + number + "v" + v + "s" + s;
        vSwitches.add(new VSwitch(vSwitch, vSwitch.substring(4), vpc, id + "-a"));
        maybeLogs(logs, "VSwitch", vSwitch, number);
      }
      maybeLogs(logs, "NetworkInterface", "eni-r" + number + "v" + v, number);
    }
    maybeLogs(logs, "VPC", "vpc-r" + number + "gone", number);
    boolean ignoresFilters = random.nextInt(4) == 0;
    return new Region(
        id,
        "Region " + number,
        activated,
        ignoresFilters,
        vpcs,
        vSwitches,
        activated ? logs : List.of());
  }

  /** Half of the targets have no log, and one in ten of the others has two. */
  private void maybeLogs(List<ObjectNode> logs, String type, String target, int region) {
    if (random.nextBoolean()) {
      logs.add(log("fl-r" + region + "l" + logs.size(), type, target));
      if (random.nextInt(10) == 0) {
        logs.add(log("fl-r" + region + "l" + logs.size(), type, target));
      }
    }
  }

  private ObjectNode log(String id, String type, String target) {
    ObjectNode log =
        Json.object()
            .put("FlowLogId", id)
            .put("FlowLogName", id.substring(3))
            .put("ResourceType", type)
            .put("ResourceId", target)
            .put("Status", STATUS[random.nextInt(STATUS.length)])
            .put("TrafficType", TRAFFIC[random.nextInt(TRAFFIC.length)])
            .put("ProjectName", "flowlogs")
            .put("LogStoreName", "vpc")
            .put("AggregationInterval", 10);
    if (random.nextInt(8) == 0) {
      return log.put("FlowLogDeliverStatus", "FAILED")
          .put("FlowLogDeliverErrorMessage", "UnavaliableTarget");
    }
    return log.put("FlowLogDeliverStatus", "SUCCESS");
  }
}
