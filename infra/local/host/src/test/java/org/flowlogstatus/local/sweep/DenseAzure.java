package org.flowlogstatus.local.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.estate.NetworkInterface;
import org.flowlogstatus.local.cloud.estate.NetworkSecurityGroup;
import org.flowlogstatus.local.cloud.estate.NetworkWatcher;
import org.flowlogstatus.local.cloud.estate.NetworkWatcher.FlowLog;
import org.flowlogstatus.local.cloud.estate.VirtualNetwork;
import org.flowlogstatus.local.cloud.estate.VirtualNetwork.Subnet;

/** Small subscriptions in which every state of a log meets every shape of a network. */
public final class DenseAzure {

  public static final String SUBSCRIPTION = "aaaaaaaa-0000-4000-8000-000000000001";

  private static final List<String> MOVING = List.of("Creating", "Updating", "Deleting");
  private static final Subscription EMPTY =
      new Subscription(SUBSCRIPTION, "Dense", List.of(), List.of(), List.of(), List.of());

  private final Random random;
  private final List<NetworkWatcher> watchers = new ArrayList<>();
  private final List<NetworkSecurityGroup> groups = new ArrayList<>();
  private final List<VirtualNetwork> networks = new ArrayList<>();
  private final List<NetworkInterface> cards = new ArrayList<>();

  private DenseAzure(long seed) {
    this.random = new Random(seed);
  }

  /** The same subscription for the same seed. */
  public static Subscription of(long seed) {
    DenseAzure dense = new DenseAzure(seed);
    int regions = 1 + dense.random.nextInt(3);
    for (int r = 0; r < regions; r++) {
      dense.new Region("region" + r).fill();
    }
    return new Subscription(
        SUBSCRIPTION, "Dense", dense.watchers, dense.groups, dense.networks, dense.cards);
  }

  private final class Region {

    private final String name;
    private final List<String> groupIds = new ArrayList<>();
    private final List<FlowLog> logs = new ArrayList<>();

    Region(String name) {
      this.name = name;
    }

    void fill() {
      int groupCount = random.nextInt(4);
      for (int g = 0; g < groupCount; g++) {
        NetworkSecurityGroup group = new NetworkSecurityGroup(team(), name + "-Nsg" + g, name);
        groups.add(group);
        groupIds.add(logged(group.resourceGroup(), "networkSecurityGroups", group.name()));
      }
      int networkCount = random.nextInt(3);
      for (int n = 0; n < networkCount; n++) {
        network(name + "-Vnet" + n, team());
      }
      if (random.nextInt(3) == 0) {
        card(name + "-loose", Optional.empty());
      }
      logged("gone-team", "virtualNetworks", name + "-gone");
      logged("gone-team", "networkSecurityGroups", name + "-gone");
      if (random.nextInt(5) > 0) {
        watchers.add(new NetworkWatcher(team(), "eye-" + name.length() + name, name, logs));
      }
    }

    private void network(String own, String team) {
      logged(team, "virtualNetworks", own);
      List<Subnet> subnets = new ArrayList<>();
      int subnetCount = random.nextInt(4);
      for (int s = 0; s < subnetCount; s++) {
        String id = logged(team, "virtualNetworks", own + "/subnets/Net" + s);
        subnets.add(new Subnet("Net" + s, someGroup()));
        int cardCount = random.nextInt(3);
        for (int c = 0; c < cardCount; c++) {
          card(own + "-net" + s + "-Nic" + c, Optional.of(spelled(id)));
        }
      }
      networks.add(new VirtualNetwork(team, own, name, subnets));
    }

    private void card(String own, Optional<String> subnet) {
      NetworkInterface card = new NetworkInterface(team(), own, name, subnet, someGroup());
      cards.add(card);
      if (random.nextBoolean()) {
        logged(card.resourceGroup(), "networkInterfaces", own);
      }
    }

    private Optional<String> someGroup() {
      return groupIds.isEmpty() || random.nextInt(3) == 0
          ? Optional.empty()
          : Optional.of(spelled(groupIds.get(random.nextInt(groupIds.size()))));
    }

    /** Half of the targets have no log, and a few have two. */
    private String logged(String team, String type, String own) {
      String id = EMPTY.idOf(team, type, own);
      int count = List.of(0, 0, 0, 0, 1, 1, 1, 2).get(random.nextInt(8));
      for (int i = 0; i < count; i++) {
        logs.add(new FlowLog("log" + logs.size(), log(spelled(id))));
      }
      return id;
    }
  }

  private ObjectNode log(String target) {
    ObjectNode log =
        Json.object()
            .put("targetResourceId", target)
            .put("storageId", EMPTY.idOf("logs", "storageAccounts", "flowlogs"))
            .put("enabled", random.nextInt(4) > 0);
    switch (random.nextInt(14)) {
      case 0, 1 -> log.put("provisioningState", MOVING.get(random.nextInt(3)));
      case 2 -> log.put("provisioningState", "Failed");
      case 3 -> log.put("provisioningState", "Dreaming");
      case 4 -> log.remove("enabled");
      case 5 -> log.put("enabledFilteringCriteria", "Action=deny");
      case 6 -> log.put("recordTypes", "B,E");
      case 7 -> log.put("recordTypes", "E,D,C,B");
      case 8 -> log.putObject("retentionPolicy").put("days", 0).put("enabled", false);
      case 9 -> log.put("storageId", "");
      default -> log.put("provisioningState", "Succeeded");
    }
    return log;
  }

  private String team() {
    return List.of("Shop", "platform", "NetworkWatcherRG").get(random.nextInt(3));
  }

  private String spelled(String id) {
    return switch (random.nextInt(4)) {
      case 0 -> id.toLowerCase(Locale.ROOT);
      case 1 -> id.replace("/resourceGroups/", "/resourcegroups/");
      default -> id;
    };
  }
}
