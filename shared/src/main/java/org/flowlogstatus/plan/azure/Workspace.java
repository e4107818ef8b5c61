package org.flowlogstatus.plan.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.model.Ids;

/** Traffic analytics of a flow log: its configuration as ARM takes it. */
final class Workspace {
  private static final String INNER = "networkWatcherFlowAnalyticsConfiguration";
  private static final int MINUTES = 10;

  private final ObjectNode configuration;

  private Workspace(ObjectNode configuration) {
    this.configuration = configuration;
  }

  /** The workspace of this ARM id, or of this GUID of its own. */
  static Workspace named(String id) {
    ObjectNode configuration = JsonNodeFactory.instance.objectNode();
    configuration
        .putObject(INNER)
        .put("enabled", true)
        .put(id.startsWith("/") ? "workspaceResourceId" : "workspaceId", id)
        .put("trafficAnalyticsInterval", MINUTES);
    return new Workspace(configuration);
  }

  /** What most of these logs have; empty where most have none. */
  static Optional<Workspace> mostUsed(Collection<FlowLog> logs) {
    Map<String, Integer> uses = new LinkedHashMap<>();
    Map<String, Workspace> byName = new LinkedHashMap<>();
    for (FlowLog log : logs) {
      Optional<Workspace> workspace = of(log);
      String name = workspace.map(Workspace::name).orElse("");
      uses.merge(name, 1, Integer::sum);
      workspace.ifPresent(found -> byName.putIfAbsent(name, found));
    }
    return uses.entrySet().stream()
        .min(
            Comparator.<Map.Entry<String, Integer>>comparingInt(use -> -use.getValue())
                .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
        .flatMap(use -> Optional.ofNullable(byName.get(use.getKey())));
  }

  /** Those of the logs that traffic analytics reads. */
  static List<FlowLog> analysed(Collection<FlowLog> logs) {
    return logs.stream().filter(log -> of(log).isPresent()).collect(Collectors.toList());
  }

  ObjectNode configuration() {
    return configuration.deepCopy();
  }

  /** The ARM id, which is all that the command line takes; empty where it is not known. */
  Optional<String> resourceId() {
    return text("workspaceResourceId").filter(id -> id.startsWith("/"));
  }

  int minutes() {
    return configuration.path(INNER).path("trafficAnalyticsInterval").asInt(MINUTES);
  }

  private static Optional<Workspace> of(FlowLog log) {
    boolean enabled = log.analytics().flatMap(found -> found.enabled()).orElse(false);
    return log.carried()
        .map(carried -> carried.path("flowAnalyticsConfiguration"))
        .filter(found -> enabled && found.isObject())
        .map(found -> new Workspace((ObjectNode) found))
        .filter(found -> !found.name().isEmpty());
  }

  private String name() {
    return Ids.key(text("workspaceResourceId").or(() -> text("workspaceId")).orElse(""));
  }

  private Optional<String> text(String name) {
    JsonNode value = configuration.path(INNER).path(name);
    return Optional.of(value.asText("")).filter(text -> !text.isEmpty() && !text.equals("-"));
  }
}
