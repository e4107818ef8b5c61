package org.flowlogstatus.events;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Problem;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.report.ScopedProblem;

/** Reports on two virtual networks, {@code shop} and {@code bank}, as sweeps might bring them. */
public final class Sweeps {

  public static final String SUBSCRIPTION = "11111111-1111-1111-1111-111111111111";
  public static final String SOURCE = "/subscriptions/" + SUBSCRIPTION;
  public static final Instant AT = Instant.parse("2026-11-20T23:00:00Z");

  private Sweeps() {}

  public static String id(String name) {
    return SOURCE + "/resourceGroups/net/providers/Microsoft.Network/virtualNetworks/" + name;
  }

  public static UniformResult network(String name, Reason reason, Coverage.State coverage) {
    UniformResult.Builder result = UniformResult.builder();
    result
        .provider(Provider.AZURE)
        .accountId(SUBSCRIPTION)
        .region("westeurope")
        .target(Target.of(TargetType.VIRTUAL_NETWORK, id(name)))
        .reason(reason)
        .message("As the test says.")
        .flowLogs(reason.title().isEmpty() ? Optional.of(logs(reason)) : Optional.empty())
        .coverage(coverage(coverage))
        .observation(
            Observation.builder()
                .operation("flowLogs")
                .requestId("r-1")
                .observedAt(AT)
                .durationMillis(1)
                .attempts(1)
                .build());
    return result.build();
  }

  public static UniformResult on(String name) {
    return network(name, Reason.LOGGING, Coverage.State.COVERED);
  }

  public static UniformResult off(String name) {
    return network(name, Reason.SWITCHED_OFF, Coverage.State.NOT_COVERED);
  }

  public static UniformResult unread(String name) {
    return network(name, Reason.ACCESS_DENIED, Coverage.State.UNKNOWN);
  }

  public static UniformResult with(FindingCode code, UniformResult result) {
    return result.withFinding(Finding.of(code, "As the test says."));
  }

  /** The same of a network security group of that name. */
  public static UniformResult group(UniformResult network) {
    UniformResult.Builder copy = UniformResult.builder();
    String id = network.target().id().replace("virtualNetworks", "networkSecurityGroups");
    return copy.from(network).target(Target.of(TargetType.NETWORK_SECURITY_GROUP, id)).build();
  }

  /** A sweep in which every list was read. */
  public static Report sweep(UniformResult... results) {
    return sweepWithout(List.of(), results);
  }

  /** A sweep in which these lists could not be read. */
  public static Report sweepWithout(List<String> lists, UniformResult... results) {
    return sweepAt(AT, lists, results);
  }

  /** A sweep that ended at that time, two seconds after its beginning. */
  public static Report sweepAt(Instant finishedAt, List<String> lists, UniformResult... results) {
    Report.Builder report = Report.builder();
    report
        .provider(Provider.AZURE)
        .accountId(SUBSCRIPTION)
        .startedAt(finishedAt.minusSeconds(2))
        .finishedAt(finishedAt)
        .addAllResults(Arrays.asList(results))
        .addAllProblems(lists.stream().map(Sweeps::problem).collect(Collectors.toList()))
        .putCallsByOperation("networkWatchers", 1)
        .callsThrottled(0);
    return report.build();
  }

  private static ScopedProblem problem(String list) {
    return ScopedProblem.of(
        ListScope.ofSubscription(SUBSCRIPTION, list),
        Problem.builder()
            .reason(Reason.ACCESS_DENIED)
            .detail("You may not.")
            .instance("urn:uuid:00000000-0000-0000-0000-000000000001")
            .provider(Provider.AZURE)
            .build());
  }

  private static Coverage coverage(Coverage.State state) {
    Optional<Reason> reason =
        state == Coverage.State.UNKNOWN ? Optional.of(Reason.ACCESS_DENIED) : Optional.empty();
    return Coverage.of(state, covering(state), reason, Optional.of(state));
  }

  private static List<String> covering(Coverage.State state) {
    boolean some = state == Coverage.State.COVERED || state == Coverage.State.PARTLY_COVERED;
    return some ? List.of(SOURCE + "/flowLogs/one") : List.of();
  }

  private static List<String> logs(Reason reason) {
    return reason == Reason.NEVER_CONFIGURED ? List.of() : List.of(SOURCE + "/flowLogs/one");
  }
}
