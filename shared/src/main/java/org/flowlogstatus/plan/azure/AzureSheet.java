package org.flowlogstatus.plan.azure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.step.SheetRow;

/** The sheet: each group, its flow log, and what becomes of what it guards. */
final class AzureSheet {
  private static final String RETIREMENT = "2027-09-30";

  private final AzureInventory inventory;
  private final Map<String, Coverage> after;

  AzureSheet(AzureInventory inventory, Map<String, Coverage> after) {
    this.inventory = inventory;
    this.after = after;
  }

  List<SheetRow> rows() {
    List<SheetRow> rows = new ArrayList<>();
    for (UniformResult result : inventory.results()) {
      if (result.target().type() == TargetType.NETWORK_SECURITY_GROUP) {
        rows.add(row(result));
      }
    }
    return rows;
  }

  private SheetRow row(UniformResult group) {
    Optional<Coverage> then = Optional.ofNullable(after.get(group.target().id()));
    List<String> own = ids(inventory.ownLogs(group));
    Set<String> networks = new LinkedHashSet<>();
    Set<String> parents = new LinkedHashSet<>(inventory.subnetsOf(group));
    inventory.interfacesOf(group).forEach(one -> parents.addAll(inventory.subnetsOfInterface(one)));
    parents.forEach(subnet -> networks.add(inventory.networkOf(subnet)));
    return SheetRow.builder()
        .accountId(inventory.lists().subscriptionId())
        .region(group.region().orElse(""))
        .group(group.target().id())
        .flowLogs(own)
        .subnets(spelled(inventory.subnetsOf(group)))
        .networkInterfaces(spelled(inventory.interfacesOf(group)))
        .networks(spelled(networks))
        .takesOver(
            then.map(Coverage::by).orElse(List.of()).stream()
                .filter(log -> !own.contains(log))
                .collect(Collectors.toList()))
        .darkFrom(darkFrom(group, then))
        .build();
  }

  private static String darkFrom(UniformResult group, Optional<Coverage> then) {
    State today = group.coverage().map(Coverage::state).orElse(State.UNKNOWN);
    State last = then.flatMap(Coverage::afterRetirement).orElse(State.UNKNOWN);
    if (today == State.UNKNOWN || last == State.UNKNOWN) {
      return "unknown";
    }
    if (last == State.NOTHING_TO_COVER || last == State.COVERED) {
      return "";
    }
    return last.compareTo(today) > 0 ? RETIREMENT : last == State.NOT_COVERED ? "now" : "";
  }

  private List<String> spelled(Iterable<String> keys) {
    List<String> ids = new ArrayList<>();
    keys.forEach(key -> ids.add(inventory.spelled(key)));
    return ids;
  }

  private static List<String> ids(List<FlowLog> logs) {
    return logs.stream().flatMap(log -> log.id().stream()).collect(Collectors.toList());
  }
}
