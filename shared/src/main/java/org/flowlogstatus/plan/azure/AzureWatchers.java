package org.flowlogstatus.plan.azure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.flowlog.AzureTargets;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.step.Closing;
import org.flowlogstatus.plan.step.Naming;
import org.flowlogstatus.plan.step.PlanTarget;
import org.flowlogstatus.plan.step.ShellQuoting;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.sweep.azure.AzureLists;

/** The network watchers of a subscription, to which its flow logs belong. */
final class AzureWatchers {
  private static final String USUAL_GROUP = "NetworkWatcherRG";

  private final AzureLists lists;
  private final Map<String, List<String>> ids;

  /** A region may have a watcher that no list has: its flow logs name it. */
  private final Map<String, String> unlisted = new TreeMap<>();

  AzureWatchers(AzureInventory inventory) {
    this.lists = inventory.lists();
    this.ids = lists.watcherIds();
    for (UniformResult result : inventory.results()) {
      String region = result.region().orElse("");
      if (lists.flowLogs(region).isEmpty()) {
        inventory.ownLogs(result).stream()
            .flatMap(log -> watcherOf(log).stream())
            .forEach(watcher -> unlisted.putIfAbsent(region, watcher));
      }
    }
  }

  boolean isMissing(String region) {
    return lists.flowLogs(region).isEmpty() && !unlisted.containsKey(region);
  }

  boolean isOnly(String region) {
    return ids.getOrDefault(region, List.of()).size() <= 1;
  }

  /** The watcher of the region, or the one that the plan creates. */
  String idIn(String region) {
    return ids.getOrDefault(region, List.of()).stream()
        .findFirst()
        .or(() -> Optional.ofNullable(unlisted.get(region)))
        // The name that az network watcher configure gives. Source: azure-cli, network/custom.py.
        .orElseGet(() -> idIn(groupOfOthers().orElse(USUAL_GROUP), region + "-watcher"));
  }

  /** Whether the command line finds the log by its region: it is under the only watcher there. */
  boolean isFound(String region, String logId) {
    List<String> here = ids.getOrDefault(region, List.of());
    return here.size() == 1
        && AzureTargets.isFlowLogId(logId)
        && Ids.same(here.get(0), AzureTargets.watcherOf(logId));
  }

  Step creation(String region, List<Closing> closes) {
    String group = ArmPath.of(idIn(region)).after("resourceGroups").orElse(USUAL_GROUP);
    Step.Builder step = Step.builder();
    step.id(stepId(region))
        .action(PlanAction.CREATE_NETWORK_WATCHER)
        .target(PlanTarget.region(region))
        .accountId(lists.subscriptionId())
        .region(region)
        .closes(closes);
    if (groupOfOthers().isEmpty()) {
      step.addCommands(
          ShellQuoting.command(
              List.of(
                  "az",
                  "group",
                  "create",
                  "--subscription",
                  lists.subscriptionId(),
                  "--name",
                  group,
                  "--location",
                  region)));
    }
    step.addCommands(
        ShellQuoting.command(
            List.of(
                "az",
                "network",
                "watcher",
                "configure",
                "--subscription",
                lists.subscriptionId(),
                "--resource-group",
                group,
                "--locations",
                region,
                "--enabled",
                "true")));
    step.resourceGroup(group).makesGroup(groupOfOthers().isEmpty());
    step.resource(
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "Microsoft.Network/networkWatchers")
            .put("apiVersion", AzureWrite.API_VERSION)
            .put("name", ArmPath.of(idIn(region)).name())
            .put("location", region)
            .set("properties", JsonNodeFactory.instance.objectNode()));
    return step.build();
  }

  String stepId(String region) {
    return Naming.step(PlanAction.CREATE_NETWORK_WATCHER, lists.subscriptionId() + "/" + region);
  }

  private Optional<String> groupOfOthers() {
    return Stream.concat(ids.values().stream().flatMap(List::stream), unlisted.values().stream())
        .filter(id -> ArmPath.of(id).after("subscriptions").filter(this::isHere).isPresent())
        .flatMap(id -> ArmPath.of(id).after("resourceGroups").stream())
        .findFirst();
  }

  private boolean isHere(String subscription) {
    return Ids.same(subscription, lists.subscriptionId());
  }

  private static Optional<String> watcherOf(FlowLog log) {
    return log.id().filter(AzureTargets::isFlowLogId).map(AzureTargets::watcherOf);
  }

  private String idIn(String group, String name) {
    return "/subscriptions/"
        + lists.subscriptionId()
        + "/resourceGroups/"
        + group
        + "/providers/Microsoft.Network/networkWatchers/"
        + name;
  }
}
