package org.flowlogstatus.local.cloud.vpc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.Refusal;
import org.flowlogstatus.local.cloud.vpc.request.VpcCall;
import org.flowlogstatus.local.cloud.vpc.request.VpcErrors;
import org.flowlogstatus.local.cloud.vpc.request.VpcPage;

/** The five actions, on one account of the estate. */
final class VpcActions {

  private static final Set<String> READS =
      Set.of(
          "GetFlowLogServiceStatus",
          "DescribeFlowLogs",
          "DescribeVpcs",
          "DescribeVSwitches",
          "DescribeRegions",
          EcsActions.DESCRIBE_NETWORK_INTERFACES);

  static final Set<String> NAMES = names();

  private static final int LONGEST_CLIENT_TOKEN = 64;

  private final Account account;
  private final Map<String, VpcRegion> regions = Collections.synchronizedMap(new LinkedHashMap<>());

  VpcActions(Account account) {
    this.account = account;
    account
        .regions()
        .forEach(r -> regions.put(r.regionId(), new VpcRegion(r, account.accountId())));
  }

  private static Set<String> names() {
    Set<String> names = new HashSet<>(READS);
    names.addAll(VpcWrites.NAMES);
    return Set.copyOf(names);
  }

  CloudReply answer(VpcCall call) throws Refusal {
    checkClientToken(call);
    if (VpcWrites.NAMES.contains(call.action())) {
      return written(call);
    }
    return switch (call.action()) {
      case "DescribeRegions" -> regions();
      case "GetFlowLogServiceStatus" -> status(region(call));
      case "DescribeFlowLogs" -> flowLogs(call, region(call));
      case "DescribeVpcs" -> vpcs(call, region(call));
      case EcsActions.DESCRIBE_NETWORK_INTERFACES ->
          EcsActions.networkInterfaces(call, region(call));
      default -> vSwitches(call);
    };
  }

  /** One write after the other: each sees what the one before it left. */
  private synchronized CloudReply written(VpcCall call) throws Refusal {
    VpcRegion region = region(call);
    VpcWrites.Written written = new VpcWrites(region.holdings()).write(call);
    regions.put(written.region().regionId(), new VpcRegion(written.region(), account.accountId()));
    return CloudReply.json(200, written.answer());
  }

  private CloudReply regions() {
    ObjectNode body = Json.object().put("RequestId", VpcErrors.requestId());
    var list = body.putObject("Regions").putArray("Region");
    account
        .regions()
        .forEach(
            region ->
                list.addObject()
                    .put("RegionId", region.regionId())
                    .put("LocalName", region.localName())
                    .put("RegionEndpoint", endpoint(region.regionId())));
    return CloudReply.json(200, body);
  }

  private static CloudReply status(VpcRegion region) throws Refusal {
    requireOffered(region);
    return CloudReply.json(
        200,
        Json.object()
            .put("RequestId", VpcErrors.requestId())
            .put("Enabled", region.holdings().flowLogServiceEnabled()));
  }

  /** Documented for GetFlowLogServiceStatus as 400, where a region lacks the feature. */
  private static void requireOffered(VpcRegion region) throws Refusal {
    if (region.holdings().flowLogsNotOffered()) {
      throw VpcErrors.refused(
          400, "OperationUnsupported.action", "The action is not supported in this region.");
    }
  }

  private static CloudReply flowLogs(VpcCall call, VpcRegion region) throws Refusal {
    requireOffered(region);
    VpcPage page = VpcPage.of(call, 20);
    List<ObjectNode> found = region.flowLogs(call, page.number());
    ObjectNode body =
        Json.object()
            .put("RequestId", VpcErrors.requestId())
            .put("Success", "true")
            .put("TotalCount", Integer.toString(found.size()))
            .put("PageNumber", Integer.toString(page.number()))
            .put("PageSize", Integer.toString(page.size()));
    body.putObject("FlowLogs").putArray("FlowLog").addAll(page.of(found));
    return CloudReply.json(200, body);
  }

  private static CloudReply vpcs(VpcCall call, VpcRegion region) throws Refusal {
    return page(call, region.vpcs(call), region::body, "Vpcs", "Vpc");
  }

  private CloudReply vSwitches(VpcCall call) throws Refusal {
    if (call.parameter("RegionId").isEmpty() && call.parameter("VpcId").isEmpty()) {
      throw VpcErrors.missing("RegionId");
    }
    VpcRegion region = call.parameter("RegionId").isPresent() ? region(call) : regionOfVpc(call);
    return page(call, region.vSwitches(call), region::body, "VSwitches", "VSwitch");
  }

  private static <T> CloudReply page(
      VpcCall call, List<T> found, Function<T, ObjectNode> bodies, String wrapper, String name)
      throws Refusal {
    VpcPage page = VpcPage.of(call, 10);
    ObjectNode body =
        Json.object()
            .put("RequestId", VpcErrors.requestId())
            .put("TotalCount", found.size())
            .put("PageNumber", page.number())
            .put("PageSize", page.size());
    var list = body.putObject(wrapper).putArray(name);
    page.of(found).forEach(item -> list.add(bodies.apply(item)));
    return CloudReply.json(200, body);
  }

  private VpcRegion region(VpcCall call) throws Refusal {
    String id = call.parameter("RegionId").orElseThrow(() -> VpcErrors.missingSystem("RegionId"));
    return Optional.ofNullable(regions.get(id))
        .orElseThrow(
            () ->
                VpcErrors.refused(
                    404, "InvalidRegionId.NotFound", "The specified RegionId does not exist."));
  }

  private VpcRegion regionOfVpc(VpcCall call) throws Refusal {
    return regions.values().stream()
        .filter(region -> region.holds(call.parameter("VpcId").orElse("")))
        .findFirst()
        .orElseThrow(
            () ->
                VpcErrors.refused(
                    404, "InvalidVpcId.NotFound", "The specified VpcId does not exist."));
  }

  private static void checkClientToken(VpcCall call) throws Refusal {
    String token = call.parameter("ClientToken").orElse("");
    if (token.length() > LONGEST_CLIENT_TOKEN
        || !StandardCharsets.US_ASCII.newEncoder().canEncode(token)) {
      throw VpcErrors.invalid("ClientToken");
    }
  }

  private static String endpoint(String regionId) {
    return regionId.equals("cn-hangzhou")
        ? "vpc.aliyuncs.com"
        : "vpc." + regionId + ".aliyuncs.com";
  }
}
