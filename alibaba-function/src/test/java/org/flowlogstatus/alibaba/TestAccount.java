package org.flowlogstatus.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.NetworkInterface;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.VSwitch;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Vpc;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Fault;

/** Writes down an account with one region, cn-hangzhou, in the words of a test. */
public final class TestAccount {

  public static final String REGION = "cn-hangzhou";

  private final boolean activated;
  private final List<Vpc> vpcs = new ArrayList<>();
  private final List<VSwitch> vSwitches = new ArrayList<>();
  private final List<ObjectNode> logs = new ArrayList<>();
  private final List<NetworkInterface> interfaces = new ArrayList<>();
  private boolean notOffered;
  private int movingReadings;

  private TestAccount(boolean activated) {
    this.activated = activated;
  }

  public static TestAccount activated() {
    return new TestAccount(true);
  }

  public static TestAccount notActivated() {
    return new TestAccount(false);
  }

  public TestAccount withVpc(String id, String... vSwitchIds) {
    vpcs.add(new Vpc(id, ""));
    for (String vSwitch : vSwitchIds) {
      vSwitches.add(new VSwitch(vSwitch, "", id, "zone-a"));
    }
    return this;
  }

  /** A VPC and a vSwitch in it that both have an IPv6 block. */
  public TestAccount withDualStack(String id, String vSwitchId) {
    vpcs.add(new Vpc(id, "", Optional.of("2408:4005::/56"), false));
    vSwitches.add(vSwitch(vSwitchId, id, Optional.empty(), Optional.of("2408:4005::/64"), false));
    return this;
  }

  /** A vSwitch that another account shares with this one; its VPC is in no list. */
  public TestAccount withShared(String vSwitchId) {
    vSwitches.add(vSwitch(vSwitchId, "vpc-theirs", Optional.of("Shared"), Optional.empty(), false));
    return this;
  }

  /** A vSwitch that is in no list, though its VPC names it. */
  public TestAccount withHidden(String vSwitchId, String vpcId) {
    vSwitches.add(vSwitch(vSwitchId, vpcId, Optional.empty(), Optional.empty(), true));
    return this;
  }

  /** An interface of which ECS tells. */
  public TestAccount withInterface(String id, String vSwitchId, String vpcId) {
    interfaces.add(new NetworkInterface(id, vSwitchId, vpcId, Optional.empty()));
    return this;
  }

  /** Without the feature. */
  public TestAccount notOffered() {
    notOffered = true;
    return this;
  }

  /** So often the first log goes while the list is read. */
  public TestAccount moving(int readings) {
    movingReadings = readings;
    return this;
  }

  private static VSwitch vSwitch(
      String id,
      String vpcId,
      Optional<String> shareType,
      Optional<String> ipv6CidrBlock,
      boolean hidden) {
    return new VSwitch(id, "", vpcId, "zone-a", shareType, Optional.empty(), ipv6CidrBlock, hidden);
  }

  /** An active log of all traffic. */
  public TestAccount withLog(String targetId) {
    return withLog(targetId, Map.of());
  }

  /** An active log of all traffic, except where {@code more} says otherwise. */
  public TestAccount withLog(String targetId, Map<String, String> more) {
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

  /** A log as the API words it. */
  public TestAccount withWords(ObjectNode log) {
    logs.add(log);
    return this;
  }

  /** The same as a region of that name. */
  public Region region(String id) {
    return new Region(
        id, id, activated, notOffered, false, movingReadings, vpcs, vSwitches, interfaces, logs);
  }

  public Estate estate() {
    Region region = region(REGION);
    return Estate.of(
        AzureEstate.empty(),
        new AlibabaEstate(List.of(new AlibabaEstate.Account("1234567890123456", List.of(region)))));
  }

  /** The answer to a lookup of a target in the region, whatever faults the clouds have. */
  public JsonNode lookedUp(String targetId, Fault... faults) {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(with(faults))) {
      return EmbeddedAlibaba.json(
          clouds
              .function(Map.of())
              .lookup(Map.of("regionId", REGION, "resourceId", targetId))
              .body());
    }
  }

  public JsonNode swept(Fault... faults) {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(with(faults))) {
      return clouds.report(REGION);
    }
  }

  private Estate with(Fault... faults) {
    Estate estate = estate();
    for (Fault fault : faults) {
      estate = estate.with(fault);
    }
    return estate;
  }
}
