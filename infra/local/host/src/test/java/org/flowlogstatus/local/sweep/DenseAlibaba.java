package org.flowlogstatus.local.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.NetworkInterface;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.VSwitch;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Vpc;
import org.flowlogstatus.local.cloud.estate.Json;

/** Small accounts in which every state of a log meets every shape of a network. */
public final class DenseAlibaba {

  private static final List<String> STATUS =
      List.of("Active", "Active", "Active", "Inactive", "Activating", "Frozen");
  private static final List<String> TRAFFIC = List.of("All", "All", "All", "Allow", "Drop");

  private final Random random;

  private DenseAlibaba(long seed) {
    this.random = new Random(seed);
  }

  /** The same account for the same seed. */
  public static AlibabaEstate of(long seed) {
    DenseAlibaba dense = new DenseAlibaba(seed);
    List<Region> regions = new ArrayList<>();
    int count = 1 + dense.random.nextInt(3);
    for (int r = 0; r < count; r++) {
      regions.add(dense.region(r));
    }
    return new AlibabaEstate(List.of(new Account("1234567890123456", regions)));
  }

  /** One in four is not activated; its logs stay, so that some contradict that. */
  private Region region(int number) {
    List<Vpc> vpcs = new ArrayList<>();
    List<VSwitch> vSwitches = new ArrayList<>();
    List<ObjectNode> logs = new ArrayList<>();
    String sign = "r" + number;
    int vpcCount = random.nextInt(4);
    for (int v = 0; v < vpcCount; v++) {
      String vpc = "vpc-" + sign + "v" + v;
      vpcs.add(new Vpc(vpc, ""));
      log(logs, sign, "VPC", vpc);
      int held = random.nextInt(4);
      for (int s = 0; s < held; s++) {
        String vSwitch = "vsw-" + sign + "v" + v + "s" + s;
        vSwitches.add(new VSwitch(vSwitch, "", vpc, "zone-a"));
        log(logs, sign, "VSwitch", vSwitch);
      }
    }
    log(logs, sign, "NetworkInterface", "eni-" + sign + "a");
    log(logs, sign, "NetworkInterface", "eni-" + sign + "b");
    log(logs, sign, "VPC", "vpc-" + sign + "gone");
    log(logs, sign, "VSwitch", "vsw-" + sign + "gone");
    boolean activated = random.nextInt(4) > 0;
    boolean bare = random.nextInt(4) == 0;
    List<NetworkInterface> known =
        vSwitches.stream()
            .limit(1)
            .map(
                in ->
                    new NetworkInterface(
                        "eni-" + sign + "a", in.vSwitchId(), in.vpcId(), Optional.empty()))
            .toList();
    return new Region(
            "cn-region" + number,
            "Region " + number,
            activated,
            random.nextBoolean(),
            vpcs,
            vSwitches,
            bare ? List.of() : logs)
        .with(known);
  }

  private void log(List<ObjectNode> logs, String sign, String type, String target) {
    int count = List.of(0, 0, 0, 0, 1, 1, 1, 2).get(random.nextInt(8));
    for (int i = 0; i < count; i++) {
      ObjectNode log =
          Json.object()
              .put("FlowLogId", "fl-" + sign + "n" + logs.size())
              .put("ResourceType", type)
              .put("ResourceId", target)
              .put("Status", STATUS.get(random.nextInt(STATUS.size())))
              .put("TrafficType", TRAFFIC.get(random.nextInt(TRAFFIC.size())))
              .put("ProjectName", "flowlogs")
              .put("LogStoreName", "vpc");
      switch (random.nextInt(5)) {
        case 0 -> log.put("FlowLogDeliverStatus", "FAILED");
        case 1 -> log.put("FlowLogDeliverStatus", "SUCCESS");
        default -> {}
      }
      logs.add(log);
    }
  }
}
