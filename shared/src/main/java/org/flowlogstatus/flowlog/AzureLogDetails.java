package org.flowlogstatus.flowlog;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.model.Analytics;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.Format;
import org.flowlogstatus.model.Retention;

/** Reads what an Azure answer says about a flow log besides on or off. */
final class AzureLogDetails {
  /** Begin, continue, end and deny: all that a flow log can record. */
  private static final Set<String> ALL_RECORD_TYPES = Set.of("B", "C", "E", "D");

  private AzureLogDetails() {}

  /**
   * The details besides the state.
   *
   * @param analyticsParent the object that holds {@code flowAnalyticsConfiguration}
   */
  static FlowLog.Builder read(Fields properties, Fields analyticsParent) throws CheckFailure {
    FlowLog.Builder log = FlowLog.builder();
    Optional<String> storage = properties.text("storageId");
    if (storage.isPresent() && storage.get().isBlank()) {
      log.missingStorage(
          "The flow log is on, and has no storage account: records go nowhere. Set one.");
    } else if (storage.isPresent()) {
      log.destination(Destination.storageAccount(storage.get()));
    }
    log.retention(retention(properties));
    log.format(format(properties));
    addAnalytics(analyticsParent, log);
    log.capturedPart(capturedPart(properties));
    return log;
  }

  private static Optional<Retention> retention(Fields properties) throws CheckFailure {
    Optional<Fields> policy = properties.object("retentionPolicy");
    if (policy.isEmpty()) {
      return Optional.empty();
    }
    Optional<Integer> days = policy.get().count("days");
    Optional<Boolean> enabled = policy.get().flag("enabled");
    if (!enabled.orElse(true) || days.orElse(1) == 0) {
      return Optional.of(Retention.forEver());
    }
    return enabled.isPresent() && days.isPresent()
        ? Optional.of(Retention.ofDays(days.get()))
        : Optional.empty();
  }

  private static Optional<Format> format(Fields properties) throws CheckFailure {
    Optional<Fields> format = properties.object("format");
    return format.isEmpty()
        ? Optional.empty()
        : Optional.of(Format.of(format.get().filledText("type"), format.get().count("version")));
  }

  /** An absent configuration was not said; an empty one means that there is none. */
  private static void addAnalytics(Fields parent, FlowLog.Builder log) throws CheckFailure {
    Optional<Fields> outer = parent.object("flowAnalyticsConfiguration");
    if (outer.isEmpty()) {
      return;
    }
    Optional<Fields> inner = outer.get().object("networkWatcherFlowAnalyticsConfiguration");
    if (inner.isEmpty() || inner.get().isEmpty()) {
      log.analyticsOff(true);
      return;
    }
    Optional<Boolean> enabled = inner.get().flag("enabled");
    Optional<String> workspace = inner.get().text("workspaceId");
    Optional<String> resource = inner.get().text("workspaceResourceId");
    log.analyticsOff(!enabled.orElse(true));
    log.workspaceMissing(enabled.orElse(false) && isNone(workspace, resource));
    log.analytics(
        Analytics.of(enabled, named(workspace), inner.get().count("trafficAnalyticsInterval")));
  }

  /** Whether the names of the workspace in the answer are all empty. */
  private static boolean isNone(Optional<String> workspace, Optional<String> resource) {
    boolean named = workspace.isPresent() || resource.isPresent();
    return named && named(workspace).isEmpty() && named(resource).isEmpty();
  }

  /** A name, where there is one: Azure also writes {@code -} for none. */
  private static Optional<String> named(Optional<String> text) {
    boolean none = text.isEmpty() || text.get().isBlank() || text.get().trim().equals("-");
    return none ? Optional.empty() : text;
  }

  private static Optional<String> capturedPart(Fields properties) throws CheckFailure {
    Optional<String> filter = properties.filledText("enabledFilteringCriteria");
    Optional<String> part = partOfRecords(properties);
    return filter.isPresent() ? Optional.of("what passes the filter " + filter.get()) : part;
  }

  private static Optional<String> partOfRecords(Fields properties) throws CheckFailure {
    Optional<String> types = properties.filledText("recordTypes");
    return types.isPresent() && recordTypes(types.get()).size() < ALL_RECORD_TYPES.size()
        ? Optional.of("records of type " + types.get())
        : Optional.empty();
  }

  private static Set<String> recordTypes(String types) throws CheckFailure {
    Set<String> known = new HashSet<>();
    for (String type : types.split(",", -1)) {
      if (!ALL_RECORD_TYPES.contains(type.trim())) {
        throw CheckFailure.invalidAnswer("The flow log's recordTypes has a word unknown here.");
      }
      known.add(type.trim());
    }
    return known;
  }
}
