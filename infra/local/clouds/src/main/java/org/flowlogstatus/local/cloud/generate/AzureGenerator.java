package org.flowlogstatus.local.cloud.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateInterface;
import org.flowlogstatus.local.cloud.estate.EstateNetwork;
import org.flowlogstatus.local.cloud.estate.EstateNetwork.Subnet;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.EstateWatcher.FlowLog;
import org.flowlogstatus.local.cloud.generate.EstateGenerator.AzureScale;

/** Generates what a tenant holds. */
final class AzureGenerator {

  private static final String GROUP = "generated";

  private final Random random;
  private final AzureFlowLogs logs;

  AzureGenerator(long seed) {
    this.random = new Random(seed);
    this.logs = new AzureFlowLogs(random);
  }

  AzureEstate generate(AzureScale scale) {
    return new AzureEstate(
        IntStream.range(0, scale.subscriptions()).mapToObj(n -> subscription(n, scale)).toList());
  }

  private Subscription subscription(int number, AzureScale scale) {
    Subscription empty =
        new Subscription(
            String.format(Locale.ROOT, "%08d-0000-4000-8000-000000000000", number + 1),
            "Generated " + (number + 1),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    List<Holdings> regions =
        IntStream.range(0, scale.regions())
            .mapToObj(r -> new Region(empty, "region" + r, scale).holdings())
            .toList();
    return new Subscription(
        empty.subscriptionId(),
        empty.displayName(),
        regions.stream().flatMap(r -> r.watcher().stream()).toList(),
        regions.stream().flatMap(r -> r.securityGroups().stream()).toList(),
        regions.stream().flatMap(r -> r.networks().stream()).toList(),
        regions.stream().flatMap(r -> r.interfaces().stream()).toList());
  }

  private record Holdings(
      Optional<EstateWatcher> watcher,
      List<EstateGroup> securityGroups,
      List<EstateNetwork> networks,
      List<EstateInterface> interfaces) {}

  /** One region, while it is generated. */
  private final class Region {

    private final Subscription subscription;
    private final String name;
    private final AzureScale scale;
    private final List<EstateInterface> interfaces = new ArrayList<>();
    private final List<FlowLog> flowLogs = new ArrayList<>();

    Region(Subscription subscription, String name, AzureScale scale) {
      this.subscription = subscription;
      this.name = name;
      this.scale = scale;
    }

    Holdings holdings() {
      List<EstateGroup> groups =
          IntStream.range(0, scale.securityGroups()).mapToObj(this::securityGroup).toList();
      List<EstateNetwork> networks =
          IntStream.range(0, scale.networks()).mapToObj(this::network).toList();
      maybeLog("networkSecurityGroups", name + "-gone");
      return new Holdings(watcher(), groups, networks, interfaces);
    }

    /** One region in ten has none, and then no flow log either. */
    private Optional<EstateWatcher> watcher() {
      if (random.nextInt(10) == 0) {
        return Optional.empty();
      }
      String usual = random.nextBoolean() ? "NetworkWatcher_" + name : "watcher-of-" + name;
      return Optional.of(new EstateWatcher("NetworkWatcherRG", usual, name, flowLogs));
    }

    private EstateGroup securityGroup(int number) {
      String own = name + "-nsg" + number;
      maybeLog("networkSecurityGroups", own);
      return new EstateGroup(GROUP, own, name);
    }

    private EstateNetwork network(int number) {
      String own = name + "-vnet" + number;
      maybeLog("virtualNetworks", own);
      int subnets = random.nextInt(12) == 0 ? 0 : scale.subnetsPerNetwork();
      return new EstateNetwork(
          GROUP,
          own,
          name,
          IntStream.range(0, subnets).mapToObj(s -> subnet(own, "subnet" + s)).toList());
    }

    private Subnet subnet(String network, String own) {
      String id = network + "/subnets/" + own;
      maybeLog("virtualNetworks", id);
      for (int i = 0; i < scale.interfacesPerSubnet(); i++) {
        String card = network + "-" + own + "-nic" + i;
        maybeLog("networkInterfaces", card);
        interfaces.add(
            new EstateInterface(
                GROUP, card, name, Optional.of(idOf("virtualNetworks", id)), someGroup()));
      }
      return new Subnet(own, someGroup());
    }

    private Optional<String> someGroup() {
      if (scale.securityGroups() == 0 || random.nextInt(3) == 0) {
        return Optional.empty();
      }
      int number = random.nextInt(scale.securityGroups());
      return Optional.of(idOf("networkSecurityGroups", name + "-nsg" + number));
    }

    private void maybeLog(String type, String own) {
      Optional<ObjectNode> properties = logs.maybe(idOf(type, own), subscription.subscriptionId());
      properties.ifPresent(p -> flowLogs.add(new FlowLog("log" + flowLogs.size(), p)));
    }

    private String idOf(String type, String own) {
      return subscription.idOf(GROUP, type, own);
    }
  }
}
