package org.flowlogstatus.plan.azure;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.AzureFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.plan.ReadList;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.sweep.Listing;
import org.flowlogstatus.sweep.azure.AzureLists;

/** Small subscriptions of every shape, built by choices. */
public final class SmallAzure {
  public static final String SUBSCRIPTION = "11111111-1111-1111-1111-111111111111";
  static final String REGION = "westeurope";
  static final String WATCHER =
      "/subscriptions/"
          + SUBSCRIPTION
          + "/resourceGroups/NetworkWatcherRG/providers"
          + "/Microsoft.Network/networkWatchers/NetworkWatcher_westeurope";

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String[] STATES = {
    "none", "none", "none", "none", "on", "on", "partial", "off", "failed", "transition"
  };

  private final Choices random;
  private final List<NetworkSecurityGroup> groups = new ArrayList<>();
  private final List<VirtualNetwork> networks = new ArrayList<>();
  private final List<NetworkInterface> interfaces = new ArrayList<>();
  private final List<FlowLog> logs = new ArrayList<>();

  private SmallAzure(Choices random) {
    this.random = random;
  }

  public static AzureLists of(List<Integer> choices) {
    return Choices.build(choices, random -> new SmallAzure(random).lists());
  }

  private AzureLists lists() throws CheckFailure {
    int groupCount = random.below(4);
    for (int g = 0; g < groupCount; g++) {
      groups.add(NetworkSecurityGroup.read(resource("networkSecurityGroups", "nsg" + g)));
      maybeLog(id("networkSecurityGroups", "nsg" + g), 6);
    }
    int networkCount = 1 + random.below(2);
    for (int n = 0; n < networkCount; n++) {
      network("vnet" + n, groupCount);
    }
    boolean watcher = random.below(8) != 7;
    return WholeLists.of(
        watcher ? WholeLists.watched(logs) : List.of(), groups, networks, interfaces);
  }

  private void network(String name, int groupCount) throws CheckFailure {
    ObjectNode network = resource("virtualNetworks", name);
    String id = id("virtualNetworks", name);
    maybeLog(id, 0);
    var subnets = ((ObjectNode) network.path("properties")).putArray("subnets");
    int count = random.below(10) == 9 ? 0 : 1 + random.below(2);
    for (int s = 0; s < count; s++) {
      String subnet = id + "/subnets/s" + s;
      maybeLog(subnet, 0);
      ObjectNode properties = subnets.addObject().put("id", subnet).putObject("properties");
      maybeGroup(properties, groupCount);
      int cards = random.below(3);
      for (int c = 0; c < cards; c++) {
        String card = name + "s" + s + "nic" + c;
        maybeLog(id("networkInterfaces", card), -2);
        ObjectNode nic = resource("networkInterfaces", card);
        ObjectNode inner = (ObjectNode) nic.path("properties");
        inner
            .putArray("ipConfigurations")
            .addObject()
            .putObject("properties")
            .putObject("subnet")
            .put("id", subnet);
        maybeGroup(inner, groupCount);
        interfaces.add(NetworkInterface.read(nic));
      }
    }
    networks.add(VirtualNetwork.read(network));
  }

  private void maybeGroup(ObjectNode properties, int groupCount) {
    if (groupCount > 0 && random.below(3) > 0) {
      properties
          .putObject("networkSecurityGroup")
          .put("id", id("networkSecurityGroups", "nsg" + random.below(groupCount)));
    }
  }

  /** A log in any state; {@code luck} tells how many of ten targets more have one that is on. */
  private void maybeLog(String target, int luck) throws CheckFailure {
    int number = random.below(10);
    String state = number < luck ? "on" : luck < 0 && number < 6 ? "none" : STATES[number];
    if (state.equals("none")) {
      return;
    }
    ObjectNode log = MAPPER.createObjectNode().put("id", WATCHER + "/flowLogs/l" + logs.size());
    ObjectNode properties = log.putObject("properties");
    properties
        .put("targetResourceId", target)
        .put("storageId", "/subscriptions/" + SUBSCRIPTION + "/storageAccounts/flowlogs")
        .put("enabled", !state.equals("off"));
    properties
        .putObject("retentionPolicy")
        .put("days", random.below(4) == 0 ? 7 : 90)
        .put("enabled", true);
    if (state.equals("partial")) {
      properties.put("enabledFilteringCriteria", "Action=deny");
    }
    if (state.equals("failed")) {
      properties.put("provisioningState", "Failed");
    }
    if (state.equals("transition")) {
      properties.put("provisioningState", "Updating");
    }
    logs.add(AzureFlowLogReader.entry(log));
  }

  private static ObjectNode resource(String type, String name) {
    ObjectNode resource =
        MAPPER.createObjectNode().put("id", id(type, name)).put("location", REGION);
    resource.putObject("properties");
    return resource;
  }

  static String id(String type, String name) {
    return "/subscriptions/"
        + SUBSCRIPTION
        + "/resourceGroups/net/providers/Microsoft.Network/"
        + type
        + "/"
        + name;
  }

  static <T> Listing<T> read(String list, T value) {
    return ReadList.of(ListScope.ofSubscription(SUBSCRIPTION, list), value);
  }
}
