package org.flowlogstatus.azure.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.EstateWatcher.FlowLog;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.cloud.fixture.AzureTargets;

/** What a subscription can become when one object or one word of an answer is lost. */
final class EstateMutants {

  /** Each list, and the fields of its answer that a sweep reads. */
  private static final Map<String, List<String>> LISTS =
      Map.of(
          "networkWatchers",
          List.of("value", "id", "location"),
          "flowLogs",
          List.of("value", "id", "properties", "enabled", "provisioningState", "targetResourceId"),
          "networkSecurityGroups",
          List.of(
              "value", "id", "location", "properties", "flowLogs", "subnets", "networkInterfaces"),
          "virtualNetworks",
          List.of(
              "value",
              "id",
              "location",
              "properties",
              "flowLogs",
              "subnets",
              "networkSecurityGroup",
              "ipConfigurations"),
          "networkInterfaces",
          List.of(
              "value",
              "id",
              "location",
              "properties",
              "networkSecurityGroup",
              "ipConfigurations",
              "subnet"));

  private static final List<String> LOG_FIELDS =
      List.of(
          "targetResourceId",
          "storageId",
          "enabled",
          "enabledFilteringCriteria",
          "recordTypes",
          "provisioningState",
          "retentionPolicy",
          "format",
          "flowAnalyticsConfiguration");

  private EstateMutants() {}

  /** What was done, the subscription as it is seen then, and the truth that can be noticed. */
  record Mutant(String what, Subscription seen, Subscription noticeable) {}

  /** Each watcher, log, group, network and interface hidden in turn. */
  static List<Mutant> hidden(Subscription holdings) {
    List<Mutant> mutants = new ArrayList<>();
    for (EstateWatcher watcher : holdings.networkWatchers()) {
      String id = idOf(holdings, watcher);
      mutants.add(
          new Mutant("hidden " + id, holdings.hiding(id), without(holdings, watcher, log -> true)));
      for (FlowLog hidden : watcher.flowLogs()) {
        mutants.add(
            new Mutant(
                "hidden " + hidden,
                holdings.hiding(id + "/flowLogs/" + hidden.name()),
                without(holdings, watcher, log -> log.equals(hidden))));
      }
    }
    for (String id : targets(holdings)) {
      mutants.add(new Mutant("hidden " + id, holdings.hiding(id), holdings));
    }
    return mutants;
  }

  /** Those that the cloud lists as objects of their own, which subnets are not. */
  private static List<String> targets(Subscription holdings) {
    return AzureTargets.of(holdings).stream().filter(id -> !id.contains("/subnets/")).toList();
  }

  /** The same without those of these logs whose target does not name them. */
  private static Subscription without(
      Subscription holdings, EstateWatcher watcher, Predicate<FlowLog> hidden) {
    List<FlowLog> left = new ArrayList<>(watcher.flowLogs());
    left.removeIf(log -> hidden.test(log) && !isNamed(log));
    return with(holdings, watcher, left);
  }

  private static boolean isNamed(FlowLog log) {
    String target = log.targetResourceId().toLowerCase(Locale.ROOT);
    return !target.contains("/subnets/") && !target.contains("/networkinterfaces/");
  }

  private static Subscription with(
      Subscription holdings, EstateWatcher watcher, List<FlowLog> logs) {
    List<EstateWatcher> watchers = new ArrayList<>(holdings.networkWatchers());
    watchers.set(
        watchers.indexOf(watcher),
        new EstateWatcher(watcher.resourceGroup(), watcher.name(), watcher.location(), logs));
    return holdings.withNetworkWatchers(watchers);
  }

  /** Every field of every flow log dropped, blanked, of another type, and with another word. */
  static List<Mutant> ofLogs(Subscription holdings) {
    List<Mutant> mutants = new ArrayList<>();
    for (EstateWatcher watcher : holdings.networkWatchers()) {
      for (FlowLog log : watcher.flowLogs()) {
        for (String field : LOG_FIELDS) {
          for (String change : List.of("drop", "blank", "type", "word")) {
            if (!saysSomethingElse(log, field, change)) {
              String what = change + " " + field + " of " + log;
              mutants.add(
                  new Mutant(what, changed(holdings, watcher, log, field, change), holdings));
            }
          }
        }
      }
    }
    return mutants;
  }

  /** An empty storage id is Azure's own word for records that go nowhere. */
  private static boolean saysSomethingElse(FlowLog log, String field, String change) {
    boolean isNone = log.properties().path("storageId").asText("").isEmpty();
    return field.equals("storageId") && (isNone || change.equals("blank"));
  }

  private static Subscription changed(
      Subscription holdings, EstateWatcher watcher, FlowLog log, String field, String change) {
    ObjectNode properties = log.properties().deepCopy();
    switch (change) {
      case "drop" -> properties.remove(field);
      case "blank" -> properties.put(field, "");
      case "type" -> properties.put(field, 7);
      default -> properties.put(field, "x");
    }
    List<FlowLog> logs = new ArrayList<>(watcher.flowLogs());
    logs.set(logs.indexOf(log), new FlowLog(log.name(), properties));
    return naming(holdings, log.targetResourceId(), with(holdings, watcher, logs));
  }

  /** What a target names as its own stays as it was, whatever the log itself says then. */
  private static Subscription naming(Subscription was, String target, Subscription mutant) {
    List<String> ids = new ArrayList<>();
    for (EstateWatcher watcher : was.networkWatchers()) {
      for (FlowLog log : watcher.flowLogs()) {
        if (log.targetResourceId().equalsIgnoreCase(target)) {
          ids.add(idOf(was, watcher) + "/flowLogs/" + log.name());
        }
      }
    }
    return targets(was).stream()
        .filter(id -> id.equalsIgnoreCase(target))
        .findFirst()
        .map(id -> mutant.naming(id, ids))
        .orElse(mutant);
  }

  /** Each list, and each watcher's, refused, failed or cut, and each field of each list changed. */
  static List<Fault> faults(Subscription holdings) {
    List<Fault> faults = new ArrayList<>();
    for (Map.Entry<String, List<String>> answer : LISTS.entrySet()) {
      String list = answer.getKey();
      faults.add(Fault.azure(list, FaultKind.STATUS).error(403, "AuthorizationFailed", "no"));
      faults.add(Fault.azure(list, FaultKind.BODY).body(200, "{\"error\":{},\"value\":[]}"));
      faults.add(Fault.azure(list, FaultKind.BODY).body(200, "{}"));
      faults.add(Fault.azure(list, FaultKind.CUT_OFF));
      for (String field : answer.getValue()) {
        faults.add(Fault.azure(list, FaultKind.MISSING_FIELD).field(field));
        faults.add(Fault.azure(list, FaultKind.REPLACED_FIELD).field(field, TextNode.valueOf("")));
        faults.add(Fault.azure(list, FaultKind.REPLACED_FIELD).field(field, TextNode.valueOf("x")));
      }
    }
    for (EstateWatcher watcher : holdings.networkWatchers()) {
      faults.add(
          Fault.azure("flowLogs", FaultKind.STATUS)
              .about(idOf(holdings, watcher))
              .error(403, "AuthorizationFailed", "no"));
    }
    return faults;
  }

  private static String idOf(Subscription holdings, EstateWatcher watcher) {
    return holdings.idOf(watcher.resourceGroup(), "networkWatchers", watcher.name());
  }
}
