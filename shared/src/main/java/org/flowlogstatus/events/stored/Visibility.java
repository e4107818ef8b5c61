package org.flowlogstatus.events.stored;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.Report;

/** What a sweep could see: the lists that name the targets of a kind. */
public final class Visibility {
  /** The list on which targets of a type stand; a region stands in the request itself. */
  private static final Map<String, String> LIST_OF_TYPE =
      Map.of(
          "networkSecurityGroup", "networkSecurityGroups",
          "virtualNetwork", "virtualNetworks",
          "vpc", "DescribeVpcs",
          "vSwitch", "DescribeVSwitches",
          "networkInterface", "DescribeFlowLogs");

  private static final String WATCHERS = "networkWatchers";

  private final Provider provider;
  private final Set<String> unread = new HashSet<>();
  private final Set<String> scopesWithProblems = new HashSet<>();
  private final Set<String> swept = new HashSet<>();

  private Visibility(Provider provider) {
    this.provider = provider;
  }

  public static Visibility of(Report report) {
    Visibility visibility = new Visibility(report.provider());
    report.results().forEach(result -> result.region().ifPresent(visibility.swept::add));
    report
        .problems()
        .forEach(
            problem -> {
              ListScope scope = problem.scope();
              visibility.miss(scope.subscriptionId().or(scope::region), scope.list());
            });
    return visibility;
  }

  public static Visibility of(StoredReport report) {
    Visibility visibility = new Visibility(report.provider());
    report.results().values().forEach(result -> visibility.swept.add(visibility.where(result)));
    for (JsonNode problem : report.problems()) {
      JsonNode scope = problem.path("scope");
      Optional<String> where =
          Optional.ofNullable(scope.path("subscriptionId").textValue())
              .or(() -> Optional.ofNullable(scope.path("region").textValue()));
      visibility.miss(where, scope.path("list").asText(""));
    }
    return visibility;
  }

  /** Whether the sweep would see the target if it existed. */
  public boolean sees(StoredResult result) {
    String where = where(result);
    String type = result.tree().path("target").path("type").asText("");
    String list = LIST_OF_TYPE.getOrDefault(type, "");
    return isSwept(where)
        && !unread.contains(key(where, list))
        && !unread.contains(key(where, WATCHERS));
  }

  /** Whether every list of the target's subscription or region was read. */
  public boolean seesWholeScope(StoredResult result) {
    return !scopesWithProblems.contains(Ids.key(where(result)));
  }

  /** Each region that was swept has a result of its own; a subscription may have no target. */
  private boolean isSwept(String where) {
    return !provider.isRegional() || swept.contains(where);
  }

  private void miss(Optional<String> where, String list) {
    unread.add(key(where.orElse(""), list));
    scopesWithProblems.add(Ids.key(where.orElse("")));
  }

  private String where(StoredResult result) {
    return result.tree().path(provider.isRegional() ? "region" : "accountId").asText("");
  }

  private static String key(String where, String list) {
    return Ids.key(where) + "|" + list;
  }
}
