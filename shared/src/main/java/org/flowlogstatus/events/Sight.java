package org.flowlogstatus.events;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.model.IdLetters;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.Report;

/** What a sweep could see: the lists that name the targets of a kind. */
final class Sight {
  /** The list on which targets of a type stand; a region stands in the request itself. */
  private static final Map<String, String> LIST_OF_TYPE =
      Map.of(
          "networkSecurityGroup", "networkSecurityGroups",
          "virtualNetwork", "virtualNetworks",
          "vpc", "DescribeVpcs",
          "vSwitch", "DescribeVSwitches",
          "networkInterface", "DescribeFlowLogs");

  private static final String WATCHERS = "networkWatchers";

  private final Set<String> unread = new HashSet<>();
  private final Set<String> scopesWithProblems = new HashSet<>();

  private Sight() {}

  static Sight of(Report report) {
    Sight sight = new Sight();
    report
        .problems()
        .forEach(
            problem -> {
              ListScope scope = problem.scope();
              sight.miss(scope.subscriptionId().or(scope::region), scope.list());
            });
    return sight;
  }

  static Sight of(Collection<JsonNode> storedProblems) {
    Sight sight = new Sight();
    for (JsonNode problem : storedProblems) {
      JsonNode scope = problem.path("scope");
      Optional<String> where =
          Optional.ofNullable(scope.path("subscriptionId").textValue())
              .or(() -> Optional.ofNullable(scope.path("region").textValue()));
      sight.miss(where, scope.path("list").asText(""));
    }
    return sight;
  }

  /** Whether the target would have been seen, did it exist. */
  boolean sees(JsonNode result) {
    String where = where(result);
    String list = LIST_OF_TYPE.getOrDefault(result.path("target").path("type").asText(""), "");
    return !unread.contains(key(where, list)) && !unread.contains(key(where, WATCHERS));
  }

  /** Whether every list of the target's subscription or region was read. */
  boolean seesAllAround(JsonNode result) {
    return !scopesWithProblems.contains(IdLetters.key(where(result)));
  }

  private void miss(Optional<String> where, String list) {
    unread.add(key(where.orElse(""), list));
    scopesWithProblems.add(IdLetters.key(where.orElse("")));
  }

  private static String where(JsonNode result) {
    boolean azure = result.path("provider").asText("").equals("azure");
    return result.path(azure ? "accountId" : "region").asText("");
  }

  private static String key(String where, String list) {
    return IdLetters.key(where) + "|" + list;
  }
}
