package org.flowlogstatus.local.cloud.vpc;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.NetworkInterface;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.Refusal;
import org.flowlogstatus.local.cloud.vpc.request.VpcCall;
import org.flowlogstatus.local.cloud.vpc.request.VpcErrors;

/**
 * The one action of ECS, version 2014-05-26: which interfaces there are, and in which networks. It
 * takes 100 ids in a call at most, shows ten entries unless it is asked for more, and goes on by a
 * token. Of ids that it does not have it says nothing. Source: the API's reference.
 */
final class EcsActions {

  static final String VERSION = "2014-05-26";
  static final String DESCRIBE_NETWORK_INTERFACES = "DescribeNetworkInterfaces";

  private static final int MOST_IDS = 100;
  private static final int USUAL_SIZE = 10;
  private static final int LARGEST = 500;

  private EcsActions() {}

  static CloudReply networkInterfaces(VpcCall call, VpcRegion region) throws Refusal {
    Set<String> wanted = ids(call);
    List<NetworkInterface> found =
        region.holdings().networkInterfaces().stream()
            .filter(eni -> wanted.isEmpty() || wanted.contains(eni.networkInterfaceId()))
            .toList();
    int size = whole(call, "MaxResults", USUAL_SIZE);
    if (size > LARGEST) {
      throw VpcErrors.invalid("MaxResults");
    }
    int from = Math.min(found.size(), whole(call, "NextToken", 0));
    int to = Math.min(found.size(), from + Math.max(size, USUAL_SIZE));
    ObjectNode body =
        Json.object()
            .put("RequestId", VpcErrors.requestId())
            .put("TotalCount", found.size())
            .put("PageNumber", 1)
            .put("PageSize", size)
            .put("NextToken", to < found.size() ? Integer.toString(to) : "");
    var list = body.putObject("NetworkInterfaceSets").putArray("NetworkInterfaceSet");
    found.subList(from, to).forEach(eni -> list.add(body(eni, region)));
    return CloudReply.json(200, body);
  }

  private static ObjectNode body(NetworkInterface eni, VpcRegion region) {
    ObjectNode body =
        Json.object()
            .put("NetworkInterfaceId", eni.networkInterfaceId())
            .put("VpcId", eni.vpcId())
            .put("VSwitchId", eni.vSwitchId())
            .put("Status", "InUse")
            .put("Type", "Secondary")
            .put("ServiceManaged", false);
    return body.put("OwnerId", eni.ownerId().orElse(region.accountId()));
  }

  private static Set<String> ids(VpcCall call) throws Refusal {
    Set<String> ids = new TreeSet<>();
    List<String> given = new ArrayList<>();
    for (int n = 1; call.parameter("NetworkInterfaceId." + n).isPresent(); n++) {
      given.add(call.parameter("NetworkInterfaceId." + n).orElseThrow());
    }
    ids.addAll(given);
    if (given.size() > MOST_IDS) {
      throw VpcErrors.invalid("NetworkInterfaceId");
    }
    return ids;
  }

  private static int whole(VpcCall call, String name, int usual) throws Refusal {
    String text = call.parameter(name).orElse(Integer.toString(usual));
    if (!text.matches("\\d{1,9}")) {
      throw VpcErrors.invalid(name);
    }
    return Integer.parseInt(text);
  }
}
