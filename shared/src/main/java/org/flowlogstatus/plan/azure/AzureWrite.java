package org.flowlogstatus.plan.azure;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Analytics;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.Format;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Retention;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.plan.step.Missing;
import org.flowlogstatus.plan.step.Naming;
import org.flowlogstatus.plan.step.ShellQuoting;
import org.immutables.value.Value;

/** A flow log as a step writes it, completely: Azure's write replaces all of it. */
@Value.Immutable
interface AzureWrite {
  String API_VERSION = "2025-05-01";

  PlanAction action();

  Target target();

  String region();

  /** The ARM id that the log has, or will have. */
  String logId();

  /** Whether the region has one network watcher, which the command line finds by itself. */
  boolean oneWatcher();

  boolean enabled();

  Optional<String> storage();

  Optional<Retention> retention();

  Optional<Workspace> workspace();

  /** Whether the write must say that all traffic is recorded, because it was not. */
  boolean widened();

  /** Whether it takes over from flow logs of groups. */
  boolean replacesAny();

  /** What else the log has; see {@link FlowLog#carried}. */
  Optional<ObjectNode> carried();

  /** The id of its step. */
  @Value.Lazy
  default String stepId() {
    return Naming.step(action(), action() == PlanAction.CREATE_FLOW_LOG ? target().id() : logId());
  }

  static Builder builder() {
    return new Builder();
  }

  default List<String> needs() {
    return storage().isPresent() ? List.of() : List.of(Missing.STORAGE_ID);
  }

  /** The log after this write. */
  default FlowLog written() {
    FlowLog.Builder log = FlowLog.builder();
    log.provider(Provider.AZURE)
        .id(logId())
        .targetId(target().id())
        .targetType(target().type())
        .state(enabled() ? LogState.ON : LogState.OFF)
        .destination(Destination.storageAccount(storage().orElse(Missing.gap(Missing.STORAGE_ID))))
        .retention(retention())
        .format(Format.of(Optional.of("JSON"), Optional.of(2)))
        .analytics(
            workspace()
                .map(
                    found ->
                        Analytics.of(
                            Optional.of(true),
                            Optional.of("configured"),
                            Optional.of(found.minutes()))));
    return log.build();
  }

  /** The body of a PUT. */
  default ObjectNode body() {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("location", region());
    carried().ifPresent(carried -> copy(carried, body, "tags", "identity"));
    ObjectNode properties = body.putObject("properties");
    properties
        .put("targetResourceId", target().id())
        .put("storageId", storage().orElse(Missing.gap(Missing.STORAGE_ID)))
        .put("enabled", enabled());
    retention()
        .ifPresent(
            kept ->
                properties
                    .putObject("retentionPolicy")
                    .put("days", kept.days().orElse(0))
                    .put("enabled", !kept.unlimited()));
    properties.putObject("format").put("type", "JSON").put("version", 2);
    if (widened()) {
      properties.put("enabledFilteringCriteria", "").put("recordTypes", "B,C,E,D");
    }
    if (workspace().isPresent()) {
      properties.set("flowAnalyticsConfiguration", workspace().get().configuration());
    } else {
      carried().ifPresent(carried -> copy(carried, properties, "flowAnalyticsConfiguration"));
    }
    return body;
  }

  /** The same as a resource of a template. */
  default ObjectNode resource() {
    ArmPath path = ArmPath.of(logId());
    ObjectNode resource =
        JsonNodeFactory.instance
            .objectNode()
            .put("type", "Microsoft.Network/networkWatchers/flowLogs")
            .put("apiVersion", API_VERSION)
            .put("name", path.after("networkWatchers").orElse("") + "/" + path.name());
    resource.setAll(body());
    return resource;
  }

  default String command() {
    return isSaidByOptions() ? ShellQuoting.command(create()) : ShellQuoting.command(rest());
  }

  /**
   * Whether the command's options can say all of it. There is none to keep records for ever, nor
   * for a change of an existing log.
   */
  private boolean isSaidByOptions() {
    boolean kept = retention().flatMap(Retention::days).isPresent();
    boolean analytics = workspace().isEmpty() || workspace().get().resourceId().isPresent();
    return action() == PlanAction.CREATE_FLOW_LOG && oneWatcher() && kept && analytics;
  }

  private List<String> create() {
    List<String> command =
        new ArrayList<>(List.of("az", "network", "watcher", "flow-log", "create"));
    command.addAll(
        List.of("--subscription", ArmPath.of(logId()).after("subscriptions").orElse("")));
    command.addAll(List.of("--location", region(), "--name", ArmPath.of(logId()).name()));
    command.addAll(List.of(targetOption(), target().id()));
    command.addAll(List.of("--storage-account", storage().orElse(Missing.gap(Missing.STORAGE_ID))));
    int days = retention().flatMap(Retention::days).orElse(0);
    command.addAll(List.of("--enabled", "true", "--retention", String.valueOf(days)));
    command.addAll(List.of("--format", "JSON", "--log-version", "2"));
    workspace()
        .ifPresent(
            found -> {
              command.addAll(List.of("--workspace", found.resourceId().orElse("")));
              command.addAll(List.of("--traffic-analytics", "true"));
              command.addAll(List.of("--interval", String.valueOf(found.minutes())));
            });
    return command;
  }

  private String targetOption() {
    if (target().type() == TargetType.VIRTUAL_NETWORK) {
      return "--vnet";
    }
    return target().type() == TargetType.SUBNET ? "--subnet" : "--nic";
  }

  private List<String> rest() {
    return List.of(
        "az", "rest", "--method", "put", "--url", url(logId()), "--body", body().toString());
  }

  /** Without a host: the command line puts the one of its own cloud before it. */
  static String url(String armId) {
    return armId + "?api-version=" + API_VERSION;
  }

  private static void copy(ObjectNode from, ObjectNode to, String... names) {
    for (String name : names) {
      if (from.has(name)) {
        to.set(name, from.get(name).deepCopy());
      }
    }
  }

  /** Collects the parts. */
  final class Builder extends ImmutableAzureWrite.Builder {}
}
