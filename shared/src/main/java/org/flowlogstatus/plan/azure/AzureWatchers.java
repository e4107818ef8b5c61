package org.flowlogstatus.plan.azure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.plan.step.Closing;
import org.flowlogstatus.plan.step.Naming;
import org.flowlogstatus.plan.step.PlanTarget;
import org.flowlogstatus.plan.step.Shell;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.sweep.azure.AzureLists;

/** The network watchers that a subscription's flow logs hang on. */
final class AzureWatchers {
  private static final String USUAL_GROUP = "NetworkWatcherRG";

  private final AzureLists lists;

  AzureWatchers(AzureLists lists) {
    this.lists = lists;
  }

  boolean isMissing(String region) {
    return lists.flowLogs(region).isEmpty();
  }

  boolean isOnly(String region) {
    return lists.watcherIds(region).size() <= 1;
  }

  /** The watcher of the region, the one to be created included. */
  String idIn(String region) {
    return lists.watcherIds(region).stream()
        .findFirst()
        .or(() -> logsIn(region).flatMap(log -> watcherOf(log).stream()).findFirst())
        // So does az network watcher configure call it. Source: azure-cli, network/custom.py.
        .orElseGet(() -> idIn(groupOfOthers().orElse(USUAL_GROUP), region + "-watcher"));
  }

  /** What the command line cannot do by itself has the log elsewhere, or one of two watchers. */
  boolean isFound(String region, String logId) {
    String here = lists.subscriptionId();
    return isOnly(region)
        && ArmPath.of(logId).after("subscriptions").filter(here::equalsIgnoreCase).isPresent();
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
          Shell.command(
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
        Shell.command(
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
    Stream<String> named = lists.watcherIds().values().stream().flatMap(List::stream);
    Stream<String> byLogs =
        lists.flowLogsByRegion().keySet().stream()
            .flatMap(this::logsIn)
            .flatMap(log -> log.id().stream());
    return Stream.concat(named, byLogs)
        .flatMap(id -> ArmPath.of(id).after("resourceGroups").stream())
        .findFirst();
  }

  private Stream<FlowLog> logsIn(String region) {
    return lists.readFlowLogs(region).stream().flatMap(logs -> logs.all().stream());
  }

  private Optional<String> watcherOf(FlowLog log) {
    return log.id()
        .flatMap(
            id -> {
              int flowLogs = id.toLowerCase(Locale.ROOT).lastIndexOf("/flowlogs/");
              return flowLogs < 0 ? Optional.empty() : Optional.of(id.substring(0, flowLogs));
            });
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
