package org.flowlogstatus.local.cloud.vpc;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.VSwitch;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Vpc;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.vpc.request.VpcCall;

/** A region of the estate: what its filters leave, and the API's shapes. */
final class VpcRegion {

  private static final List<String> FLOW_LOG_FILTERS =
      List.of(
          "FlowLogId",
          "FlowLogName",
          "ResourceType",
          "ResourceId",
          "ProjectName",
          "LogStoreName",
          "TrafficType",
          "Status",
          "VpcId");
  private static final String CREATED = "2024-05-01T08:00:00Z";

  private final Region region;
  private final String accountId;
  private final Map<String, List<String>> vSwitchesOf = new HashMap<>();
  private final AtomicInteger deletedLogs = new AtomicInteger();

  VpcRegion(Region region, String accountId) {
    this.region = region;
    this.accountId = accountId;
    region.vpcs().forEach(vpc -> vSwitchesOf.put(vpc.vpcId(), new ArrayList<>()));
    region
        .vSwitches()
        .forEach(
            vSwitch ->
                vSwitchesOf
                    .computeIfAbsent(vSwitch.vpcId(), id -> new ArrayList<>())
                    .add(vSwitch.vSwitchId()));
  }

  Region holdings() {
    return region;
  }

  boolean holds(String vpcId) {
    return region.vpcs().stream().anyMatch(vpc -> vpc.vpcId().equals(vpcId));
  }

  String accountId() {
    return accountId;
  }

  /** Those that the filters leave; in a moving list the first goes before the second page. */
  List<ObjectNode> flowLogs(VpcCall call, int page) {
    if (page > 1 && deletedLogs.get() < region.movingReadings()) {
      deletedLogs.incrementAndGet();
    }
    return region.flowLogs().stream()
        .skip(deletedLogs.get())
        .filter(log -> region.ignoresFilters() || passes(call, log))
        .map(this::body)
        .toList();
  }

  List<Vpc> vpcs(VpcCall call) {
    return region.vpcs().stream()
        .filter(vpc -> !vpc.hidden())
        .filter(vpc -> agrees(call, "VpcId", vpc.vpcId()))
        .filter(vpc -> agrees(call, "VpcName", vpc.vpcName()))
        .toList();
  }

  List<VSwitch> vSwitches(VpcCall call) {
    return region.vSwitches().stream()
        .filter(vSwitch -> !vSwitch.hidden())
        .filter(vSwitch -> agrees(call, "VSwitchId", vSwitch.vSwitchId()))
        .filter(vSwitch -> agrees(call, "VpcId", vSwitch.vpcId()))
        .filter(vSwitch -> agrees(call, "ZoneId", vSwitch.zoneId()))
        .toList();
  }

  ObjectNode body(Vpc vpc) {
    ObjectNode body = Json.object().put("VpcId", vpc.vpcId()).put("VpcName", vpc.vpcName());
    common(body).put("CidrBlock", "172.16.0.0/12").put("VRouterId", "vrt-" + vpc.vpcId());
    body.put("Ipv6CidrBlock", vpc.ipv6CidrBlock().orElse(""));
    ArrayNode ids = body.putObject("VSwitchIds").putArray("VSwitchId");
    vSwitchesOf.getOrDefault(vpc.vpcId(), List.of()).forEach(ids::add);
    body.putObject("RouterTableIds").putArray("RouterTableIds");
    body.putObject("UserCidrs").putArray("UserCidr");
    return body;
  }

  ObjectNode body(VSwitch vSwitch) {
    ObjectNode body =
        Json.object()
            .put("VSwitchId", vSwitch.vSwitchId())
            .put("VSwitchName", vSwitch.vSwitchName())
            .put("VpcId", vSwitch.vpcId())
            .put("ZoneId", vSwitch.zoneId());
    common(body).put("CidrBlock", "172.16.0.0/24").put("AvailableIpAddressCount", 251);
    body.put("Ipv6CidrBlock", vSwitch.ipv6CidrBlock().orElse(""));
    body.put("ShareType", vSwitch.shareType().orElse(""));
    vSwitch.ownerId().map(Long::parseLong).ifPresent(owner -> body.put("OwnerId", owner));
    return body;
  }

  private ObjectNode body(ObjectNode log) {
    ObjectNode body = log.deepCopy();
    body.put("RegionId", region.regionId());
    if (!body.has("BusinessStatus")) {
      body.put("BusinessStatus", "Normal");
    }
    return body;
  }

  private ObjectNode common(ObjectNode body) {
    return body.put("Status", "Available")
        .put("IsDefault", false)
        .put("Description", "")
        .put("ResourceGroupId", "")
        .put("OwnerId", accountId.matches("\\d{1,18}") ? Long.parseLong(accountId) : 0L)
        .put("CreationTime", CREATED);
  }

  private boolean passes(VpcCall call, ObjectNode log) {
    return FLOW_LOG_FILTERS.stream()
        .allMatch(name -> agrees(call, name, log.path(name).asText("")));
  }

  /** A filter may hold several values between commas. */
  private static boolean agrees(VpcCall call, String name, String actual) {
    return call.parameter(name)
        .map(wanted -> Set.of(wanted.split(",", -1)).contains(actual))
        .orElse(true);
  }
}
