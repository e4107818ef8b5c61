package org.flowlogstatus.plan.azure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.azure.AzureLists;

/** Where new flow logs write, by region: as requested, else like the others. */
final class AzureStores {
  private final Wish wish;
  private final Map<String, List<FlowLog>> logsByRegion = new TreeMap<>();
  private final Map<String, String> regionOfAccount = new HashMap<>();
  private final Map<String, String> given = new HashMap<>();
  private final Map<String, Optional<String>> usual = new HashMap<>();
  private final Map<String, Optional<Workspace>> usualWorkspace = new HashMap<>();
  private final Map<String, Optional<Workspace>> usualAnalysis = new HashMap<>();

  AzureStores(Wish wish, Collection<AzureLists> all) {
    this.wish = wish;
    for (AzureLists lists : all) {
      lists.listedByRegion().forEach(this::addLogs);
      lists.networks().value().stream()
          .flatMap(List::stream)
          .forEach(
              network -> logsByRegion.computeIfAbsent(network.region(), r -> new ArrayList<>()));
    }
    logsByRegion.keySet().forEach(this::give);
  }

  /** The storage account of a new log there, in place of {@code replaced}; empty where unknown. */
  Optional<String> storage(String region, List<FlowLog> replaced) {
    if (!wish.storageIds().isEmpty()) {
      return Optional.ofNullable(given.get(region));
    }
    return mostUsed(replaced)
        .or(() -> usual.computeIfAbsent(region, name -> mostUsed(logsIn(name))));
  }

  /** The analytics of a new log there; empty where it gets none. */
  Optional<Workspace> workspace(String region, List<FlowLog> replaced) {
    if (wish.workspaceId().isPresent()) {
      return wish.workspaceId().map(Workspace::named);
    }
    return replaced.isEmpty()
        ? usualWorkspace.computeIfAbsent(region, name -> Workspace.mostUsed(logsIn(name)))
        : Workspace.mostUsed(replaced);
  }

  /** The workspace for a log that has none, so that its records can be queried. */
  Optional<Workspace> workspaceToAdd(String region) {
    return wish.workspaceId()
        .map(Workspace::named)
        .or(
            () ->
                usualAnalysis.computeIfAbsent(
                    region, name -> Workspace.mostUsed(Workspace.analysed(logsIn(name)))));
  }

  private List<FlowLog> logsIn(String region) {
    return logsByRegion.getOrDefault(region, List.of());
  }

  private void addLogs(String region, List<FlowLog> logs) {
    logsByRegion.computeIfAbsent(region, name -> new ArrayList<>()).addAll(logs);
    for (FlowLog log : logs) {
      log.destination().ifPresent(to -> regionOfAccount.putIfAbsent(Ids.key(to.id()), region));
    }
  }

  /** Of several accounts each region gets one: the one seen there, else the first that is free. */
  private void give(String region) {
    List<String> accounts = wish.storageIds();
    Optional<String> seenHere =
        accounts.stream().filter(id -> region.equals(regionOfAccount.get(Ids.key(id)))).findFirst();
    Optional<String> free =
        accounts.stream()
            .filter(id -> !regionOfAccount.containsKey(Ids.key(id)))
            .filter(id -> accounts.size() == 1 || !given.containsValue(id))
            .findFirst();
    seenHere.or(() -> free).ifPresent(id -> given.put(region, id));
  }

  private static Optional<String> mostUsed(Collection<FlowLog> logs) {
    Map<String, Integer> uses = new LinkedHashMap<>();
    Map<String, String> spelled = new HashMap<>();
    for (FlowLog log : logs) {
      if (log.destination().isPresent()) {
        Destination to = log.destination().get();
        uses.merge(Ids.key(to.id()), 1, Integer::sum);
        spelled.putIfAbsent(Ids.key(to.id()), to.id());
      }
    }
    return uses.entrySet().stream()
        .min(
            Comparator.<Map.Entry<String, Integer>>comparingInt(use -> -use.getValue())
                .thenComparing(Map.Entry::getKey))
        .map(use -> spelled.getOrDefault(use.getKey(), use.getKey()));
  }
}
