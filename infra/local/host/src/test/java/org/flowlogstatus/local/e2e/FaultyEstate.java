package org.flowlogstatus.local.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateInterface;
import org.flowlogstatus.local.cloud.estate.EstateNetwork;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.fault.Fault;

/**
 * For each number a subscription and a region, all alike and all logged, so that whatever a lookup
 * says other than ENABLED is the fault's doing.
 */
final class FaultyEstate {

  private static final String LOCATION = "westeurope";
  private static final String GROUP = "g";

  private final List<Fault> faults = new ArrayList<>();
  private final List<AlibabaEstate.Account> members = new ArrayList<>();
  private final int first;
  private int numbers;

  FaultyEstate() {
    this(0);
  }

  /** For a cloud that has held others: its numbers begin with this one. */
  FaultyEstate(int first) {
    this.first = first;
    this.numbers = first;
  }

  /** Adds a subscription and a region without a fault; their number. */
  int add() {
    return numbers++;
  }

  /** Adds a subscription and a region with this fault; their number. */
  int add(Fault fault) {
    int number = add();
    faults.add(
        fault.cloud() == Cloud.AZURE
            ? fault.inSubscription(subscription(number))
            : fault.inRegion(region(number)));
    return number;
  }

  /** Adds the account of this number, in which the function has this role. */
  void addMember(int number, String role) {
    members.add(AlibabaEstate.Account.member(member(number), role, List.of(alibaba(number))));
  }

  /** The id of that account. */
  static String member(int number) {
    return "2%015d".formatted(number);
  }

  Estate estate() {
    List<AzureEstate.Subscription> subscriptions = new ArrayList<>();
    List<AlibabaEstate.Region> regions = new ArrayList<>();
    for (int number = first; number < numbers; number++) {
      subscriptions.add(azure(number));
      regions.add(alibaba(number));
    }
    List<AlibabaEstate.Account> accounts = new ArrayList<>(members);
    accounts.add(0, new AlibabaEstate.Account("1234567890123456", regions));
    return new Estate(
        new AzureEstate(subscriptions), new AlibabaEstate(accounts), faults, List.of());
  }

  static String subscription(int number) {
    return "%08x-0000-4000-8000-000000000000".formatted(number);
  }

  static String region(int number) {
    return "cn-faulty" + number;
  }

  static String armId(int number, String resource) {
    return "/subscriptions/%s/resourceGroups/%s/providers/Microsoft.Network/%s"
        .formatted(subscription(number), GROUP, resource);
  }

  private static AzureEstate.Subscription azure(int number) {
    String subnet = armId(number, "virtualNetworks/net/subnets/front");
    return new AzureEstate.Subscription(
        subscription(number),
        "faulty",
        List.of(new EstateWatcher(GROUP, "watcher", LOCATION, azureLogs(number))),
        List.of(
            new EstateGroup(GROUP, "web", LOCATION), new EstateGroup(GROUP, "slow", LOCATION, 1)),
        List.of(
            new EstateNetwork(
                GROUP,
                "net",
                LOCATION,
                List.of(new EstateNetwork.Subnet("front", Optional.empty())))),
        List.of(
            new EstateInterface(GROUP, "nic", LOCATION, Optional.of(subnet), Optional.empty())));
  }

  private static List<EstateWatcher.FlowLog> azureLogs(int number) {
    return List.of(
        azureLog(number, "networkSecurityGroups/web"),
        azureLog(number, "networkSecurityGroups/slow"),
        azureLog(number, "virtualNetworks/net"));
  }

  private static EstateWatcher.FlowLog azureLog(int number, String target) {
    return new EstateWatcher.FlowLog(
        "of-" + target.replace('/', '-'),
        Json.object()
            .put("targetResourceId", armId(number, target))
            .put("storageId", armId(number, "x/y").replaceFirst("Network/.*", "Storage/s/a"))
            .put("enabled", true)
            .put("provisioningState", "Succeeded"));
  }

  private static AlibabaEstate.Region alibaba(int number) {
    return new AlibabaEstate.Region(
            region(number),
            "faulty",
            true,
            false,
            List.of(new AlibabaEstate.Vpc("vpc-net", "net")),
            List.of(new AlibabaEstate.VSwitch("vsw-front", "front", "vpc-net", "zone")),
            List.of(
                Json.object()
                    .put("FlowLogId", "fl-net")
                    .put("ResourceType", "VPC")
                    .put("ResourceId", "vpc-net")
                    .put("TrafficType", "All")
                    .put("Status", "Active")))
        .with(
            List.of(
                new AlibabaEstate.NetworkInterface(
                    "eni-one", "vsw-front", "vpc-net", Optional.empty())));
  }
}
