package org.flowlogstatus.local.bench.organisation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.local.bench.measure.Side;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.VSwitch;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Vpc;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateNetwork;
import org.flowlogstatus.local.cloud.estate.EstateNetwork.Subnet;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;

/**
 * An organisation that is swept.
 *
 * @param members how many subscriptions or accounts
 * @param hanging which of them never answers, in its second half; empty: none
 */
record Organisation(Side side, int members, int regions, Optional<Integer> hanging) {
  static final int LATENCY_MILLIS = 50;

  /** One that hangs is given up after its share, which is half of it. */
  private static final String DEADLINE = "FLOWLOG_SWEEP_DEADLINE_MILLIS";

  private static final String DEADLINE_MILLIS = "60000";
  private static final String OWN = "1234567890123456";
  private static final String ROLE = "flow-log-status-member";
  private static final int GROUPS = 20;
  private static final int NETWORKS = 2;
  private static final int ACCOUNTS_A_PAGE = 100;

  static Organisation azure() {
    return new Organisation(Side.AZURE, 500, 10, Optional.empty());
  }

  static Organisation alibaba() {
    return new Organisation(Side.ALIBABA, 100, 12, Optional.empty());
  }

  /** The same, in which one of them never answers. */
  Organisation withOneThatHangs() {
    return new Organisation(side, members, regions, Optional.of(members / 3));
  }

  String title() {
    return side == Side.AZURE
        ? members + " subscriptions: " + regions + " regions, 20 NSGs, 2 VNets each"
        : members + " accounts × " + regions + " regions, 2 VPCs each";
  }

  Map<String, String> settings() {
    return side == Side.AZURE
        ? Map.of("FLOWLOG_AZURE_SUBSCRIPTIONS", "*", DEADLINE, DEADLINE_MILLIS)
        : Map.of("FLOWLOG_ALIBABA_ROLES", "directory:" + ROLE, DEADLINE, DEADLINE_MILLIS);
  }

  String request() {
    return side == Side.AZURE ? "/api/flow-log-status/sweep" : "/flow-log-status/sweep";
  }

  /** One a list, one a region's list, one a page of the list of members, one a role. */
  int idealCalls() {
    return side == Side.AZURE
        ? members * (4 + regions) + (members + 99) / 100
        : members * (1 + 4 * regions)
            + (members - 1)
            + (members - 2 + ACCOUNTS_A_PAGE) / ACCOUNTS_A_PAGE;
  }

  /** What no sweep can be faster than by the bucket of one member: burst, then so many a second. */
  double bucketSeconds() {
    int each = side == Side.AZURE ? 4 + regions : 1 + 4 * regions;
    return side == Side.AZURE ? Math.max(0, each - 250) / 25.0 : Math.max(0, each - 500) / 100.0;
  }

  Estate estate() {
    Estate estate =
        side == Side.AZURE
            ? Estate.of(azureEstate(), AlibabaEstate.empty())
            : Estate.of(AzureEstate.empty(), alibabaEstate());
    return hanging
        .map(
            n ->
                estate.with(
                    Fault.anywhere(side == Side.AZURE ? Cloud.AZURE : Cloud.ALIBABA, FaultKind.HANG)
                        .inSubscription(side == Side.AZURE ? subscription(n) : account(n))))
        .orElse(estate);
  }

  private AzureEstate azureEstate() {
    List<Subscription> all = new ArrayList<>();
    for (int n = 0; n < members; n++) {
      all.add(
          new Subscription(
              subscription(n), "Member " + n, watchers(n), groups(), networks(), List.of()));
    }
    return new AzureEstate(all);
  }

  private List<EstateWatcher> watchers(int member) {
    List<EstateWatcher> watchers = new ArrayList<>();
    for (int region = 0; region < regions; region++) {
      List<EstateWatcher.FlowLog> logs =
          region < NETWORKS
              ? List.of(new EstateWatcher.FlowLog("log", log(member, region)))
              : List.of();
      watchers.add(new EstateWatcher("NetworkWatcherRG", "watcher" + region, name(region), logs));
    }
    return watchers;
  }

  private static ObjectNode log(int member, int region) {
    String group = "/subscriptions/" + subscription(member) + "/resourceGroups/net/providers/";
    ObjectNode log =
        Json.object()
            .put("targetResourceId", group + "Microsoft.Network/virtualNetworks/vnet" + region)
            .put("storageId", group + "Microsoft.Storage/storageAccounts/logs")
            .put("enabled", true)
            .put("provisioningState", "Succeeded");
    log.putObject("retentionPolicy").put("days", 90).put("enabled", true);
    return log;
  }

  private List<EstateGroup> groups() {
    List<EstateGroup> groups = new ArrayList<>();
    for (int i = 0; i < GROUPS; i++) {
      groups.add(new EstateGroup("net", "nsg" + i, name(i % regions)));
    }
    return groups;
  }

  private static List<EstateNetwork> networks() {
    List<EstateNetwork> networks = new ArrayList<>();
    for (int i = 0; i < NETWORKS; i++) {
      List<Subnet> subnets =
          List.of(new Subnet("a", Optional.empty()), new Subnet("b", Optional.empty()));
      networks.add(new EstateNetwork("net", "vnet" + i, name(i), subnets));
    }
    return networks;
  }

  private AlibabaEstate alibabaEstate() {
    List<Account> accounts = new ArrayList<>();
    accounts.add(new Account(OWN, regions(OWN)));
    for (int n = 1; n < members; n++) {
      accounts.add(Account.member(account(n), ROLE, regions(account(n))));
    }
    return new AlibabaEstate(accounts);
  }

  private List<Region> regions(String account) {
    List<Region> all = new ArrayList<>();
    for (int region = 0; region < regions; region++) {
      String id = region == 0 ? "cn-hangzhou" : "cn-region" + region;
      List<Vpc> vpcs = new ArrayList<>();
      List<VSwitch> vSwitches = new ArrayList<>();
      for (int i = 0; i < NETWORKS; i++) {
        String vpc = "vpc-" + account + "-" + region + "-" + i;
        vpcs.add(new Vpc(vpc, ""));
        vSwitches.add(new VSwitch("vsw" + vpc.substring(3), "", vpc, "zone-a"));
      }
      all.add(new Region(id, id, true, false, vpcs, vSwitches, List.of()));
    }
    return all;
  }

  private static String subscription(int member) {
    return String.format(Locale.ROOT, "%08d-0000-4000-8000-000000000000", member);
  }

  private static String account(int member) {
    return member == 0 ? OWN : String.format(Locale.ROOT, "2%015d", member);
  }

  private static String name(int region) {
    return "region" + region;
  }
}
