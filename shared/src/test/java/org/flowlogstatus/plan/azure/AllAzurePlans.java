package org.flowlogstatus.plan.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.choice.Cost;
import org.flowlogstatus.plan.choice.Repair;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.azure.AzureJoin;
import org.flowlogstatus.sweep.azure.AzureLists;

/** Every choice of flow logs that a scope allows, tried by the rules of the sweep. */
final class AllAzurePlans {
  private final AzureLists lists;
  private final Goal goal;
  private final List<UniformResult> before;
  private final Map<String, FlowLog> mended = new TreeMap<>();
  private final Map<String, Cost> costs = new TreeMap<>();
  private final Planning planning;

  AllAzurePlans(AzureLists lists, Goal goal, Scope scope) {
    this.lists = lists;
    this.goal = goal;
    this.planning = new Planning(Provider.AZURE, Wish.builder().build(), 90);
    this.before = join(lists.flowLogs());
    AzureInventory inventory = new AzureInventory(lists, before);
    for (VirtualNetwork network : lists.networks().value().get()) {
      String id = network.id();
      Coverage coverage = CoverageThen.of(before, id).coverage().get();
      boolean known = coverage.state() != State.UNKNOWN;
      boolean fits =
          !inventory.isLoggedInParts(Ids.key(id))
              && (goal == Goal.COVER || inventory.isCovered(Ids.key(id)));
      add(
          id,
          TargetType.VIRTUAL_NETWORK,
          known,
          scope == Scope.NETWORK || (scope == Scope.AUTO && fits));
      for (VirtualNetwork.Subnet subnet : network.subnets()) {
        boolean needs =
            goal == Goal.COVER || subnet.networkSecurityGroupId().map(this::isLogged).orElse(false);
        boolean seen =
            inventory.view().ofSubnet(SmallAzure.REGION, Ids.key(subnet.id())) != State.UNKNOWN;
        add(subnet.id(), TargetType.SUBNET, seen, scope != Scope.NETWORK && needs);
      }
    }
    for (NetworkInterface card : lists.interfaces().value().get()) {
      boolean needs = card.networkSecurityGroupId().map(this::isLogged).orElse(false);
      add(card.id(), TargetType.NETWORK_INTERFACE, true, scope != Scope.NETWORK && needs);
    }
  }

  private boolean isLogged(String group) {
    return logs(group).stream().anyMatch(log -> log.state() == LogState.ON);
  }

  private List<FlowLog> logs(String id) {
    return lists.flowLogs().of(List.of(Ids.key(id)));
  }

  private void add(String id, TargetType type, boolean known, boolean newAllowed) {
    Repair repair = AzureInventory.repair(logs(id));
    boolean possible =
        known
            && repair != Repair.NOTHING
            && repair != Repair.CLOSED
            && (repair != Repair.CREATE || newAllowed);
    if (possible) {
      FlowLog.Builder log = FlowLog.builder();
      log.provider(Provider.AZURE)
          .id("planned " + id)
          .targetId(id)
          .targetType(type)
          .state(LogState.ON);
      mended.put(id, log.build());
      costs.put(id, repair == Repair.CHANGE ? new Cost(0, 1, 0, 0) : new Cost(1, 0, 0, 0));
    }
  }

  Optional<Cost> cheapest() {
    List<String> ids = new ArrayList<>(mended.keySet());
    Optional<Cost> least = Optional.empty();
    for (int bits = 0; bits < 1 << ids.size(); bits++) {
      Cost cost = Cost.NONE;
      List<FlowLog> logs = new ArrayList<>(lists.flowLogs().all());
      for (int i = 0; i < ids.size(); i++) {
        if ((bits >> i & 1) == 1) {
          Optional.ofNullable(mended.get(ids.get(i))).ifPresent(logs::add);
          cost = cost.plus(costs.getOrDefault(ids.get(i), Cost.NONE));
        }
      }
      boolean cheaper = least.isEmpty() || cost.isBelow(least.get());
      if (cheaper && CoverageThen.reaches(before, join(FlowLogs.of(logs)), goal)) {
        least = Optional.of(cost);
      }
    }
    return least;
  }

  private List<UniformResult> join(FlowLogs logs) {
    return AzureJoin.join(
            lists.withFlowLogs(
                logs,
                lists.flowLogs(SmallAzure.REGION).isEmpty() ? Set.of(SmallAzure.REGION) : Set.of()),
            planning.normalizer(),
            planning.problems())
        .results();
  }
}
