package org.flowlogstatus.local.cloud.vpc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.Refusal;
import org.flowlogstatus.local.cloud.vpc.request.VpcCall;
import org.flowlogstatus.local.cloud.vpc.request.VpcErrors;

/**
 * The writes of flow logs in one region. Parameters and states are those of VPC 2016-04-28; of the
 * refusals the documents give the rules, and where they give no code it is the embedded cloud's
 * own.
 */
final class VpcWrites {

  static final Set<String> NAMES =
      Set.of(
          "CreateFlowLog",
          "ActiveFlowLog",
          "DeactiveFlowLog",
          "DeleteFlowLog",
          "ModifyFlowLogAttribute",
          "OpenFlowLogService");

  private static final Set<String> TRAFFIC = Set.of("All", "Allow", "Drop");

  private final Region region;

  VpcWrites(Region region) {
    this.region = region;
  }

  /** What a write leaves behind. */
  record Written(Region region, ObjectNode answer) {}

  Written write(VpcCall call) throws Refusal {
    if (call.action().equals("OpenFlowLogService")) {
      return new Written(region.withFlowLogService(), answer());
    }
    if (!region.flowLogServiceEnabled()) {
      throw VpcErrors.refused(
          400, "OperationDenied.FlowLogServiceNotOpen", "The flow log service is not activated.");
    }
    return call.action().equals("CreateFlowLog") ? create(call) : change(call, existing(call));
  }

  private Written create(VpcCall call) throws Refusal {
    String type = required(call, "ResourceType");
    String resource = required(call, "ResourceId");
    String traffic = required(call, "TrafficType");
    if (!TRAFFIC.contains(traffic)) {
      throw VpcErrors.invalid("TrafficType");
    }
    checkResource(type, resource);
    boolean taken =
        region.flowLogs().stream()
            .anyMatch(log -> log.path("ResourceId").asText("").equals(resource));
    if (taken) {
      throw VpcErrors.refused(
          409, "ResourceAlreadyExist.FlowLog", "The resource has a flow log already.");
    }
    String id = "fl-" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    ObjectNode log =
        Json.object()
            .put("FlowLogId", id)
            .put("FlowLogName", call.parameter("FlowLogName").orElse(""))
            .put("ResourceType", type)
            .put("ResourceId", resource)
            .put("Status", "Active")
            .put("TrafficType", traffic)
            .put("ProjectName", required(call, "ProjectName"))
            .put("LogStoreName", required(call, "LogStoreName"))
            .put("IpVersion", call.parameter("IpVersion").orElse("IPv4"))
            .put("AggregationInterval", interval(call))
            .put("FlowLogDeliverStatus", "SUCCESS");
    List<ObjectNode> all = new ArrayList<>(region.flowLogs());
    all.add(log);
    return new Written(region.withFlowLogs(all), answer().put("FlowLogId", id));
  }

  private void checkResource(String type, String id) throws Refusal {
    boolean there =
        switch (type) {
          case "VPC" -> region.vpcs().stream().anyMatch(vpc -> vpc.vpcId().equals(id));
          case "VSwitch" ->
              region.vSwitches().stream().anyMatch(vSwitch -> vSwitch.vSwitchId().equals(id));
          case "NetworkInterface" -> id.startsWith("eni-");
          default -> throw VpcErrors.invalid("ResourceType");
        };
    if (!there) {
      throw VpcErrors.refused(
          404, "InvalidResourceId.NotFound", "The specified ResourceId does not exist.");
    }
  }

  private Written change(VpcCall call, ObjectNode log) {
    List<ObjectNode> all = new ArrayList<>(region.flowLogs());
    int at = all.indexOf(log);
    ObjectNode changed = log.deepCopy();
    switch (call.action()) {
      case "DeleteFlowLog" -> all.remove(at);
      case "ActiveFlowLog" -> all.set(at, changed.put("Status", "Active"));
      case "DeactiveFlowLog" -> all.set(at, changed.put("Status", "Inactive"));
      default -> {
        for (String name : List.of("FlowLogName", "Description", "IpVersion")) {
          call.parameter(name).ifPresent(value -> changed.put(name, value));
        }
        all.set(at, changed);
      }
    }
    return new Written(region.withFlowLogs(all), answer());
  }

  private ObjectNode existing(VpcCall call) throws Refusal {
    String id = required(call, "FlowLogId");
    Optional<ObjectNode> log =
        region.flowLogs().stream()
            .filter(one -> one.path("FlowLogId").asText("").equals(id))
            .findFirst();
    return log.orElseThrow(
        () ->
            VpcErrors.refused(
                404, "InvalidFlowLogId.NotFound", "The specified FlowLogId does not exist."));
  }

  private static int interval(VpcCall call) throws Refusal {
    String given = call.parameter("AggregationInterval").orElse("10");
    if (!Set.of("1", "5", "10").contains(given)) {
      throw VpcErrors.invalid("AggregationInterval");
    }
    return Integer.parseInt(given);
  }

  private static String required(VpcCall call, String name) throws Refusal {
    return call.parameter(name).orElseThrow(() -> VpcErrors.missing(name));
  }

  private static ObjectNode answer() {
    return Json.object().put("RequestId", VpcErrors.requestId()).put("Success", "true");
  }
}
