package org.flowlogstatus.form;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Problem;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Retention;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.LogFinding;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.report.ScopedProblem;

/** Made-up reports of any size, with some of everything in them. */
public final class Estates {
  private static final Instant NOW = Instant.parse("2026-11-20T23:00:00Z");
  private static final String SUBSCRIPTION = "11111111-1111-1111-1111-111111111111";
  private static final List<String> REGIONS =
      List.of("westeurope", "northeurope", "eastus", "southeastasia");

  /** What a target can be like; each is met once in so many targets. */
  private static final List<Shape> SHAPES =
      List.of(
          new Shape(Reason.LOGGING, Coverage.State.COVERED, Coverage.State.COVERED, List.of()),
          new Shape(
              Reason.NEVER_CONFIGURED, Coverage.State.COVERED, Coverage.State.COVERED, List.of()),
          new Shape(
              Reason.LOGGING,
              Coverage.State.COVERED,
              Coverage.State.NOT_COVERED,
              List.of(FindingCode.NSG_FLOW_LOGS_RETIRING, FindingCode.ANALYTICS_OFF)),
          new Shape(Reason.INHERITED, Coverage.State.COVERED, Coverage.State.COVERED, List.of()),
          new Shape(
              Reason.NEVER_CONFIGURED,
              Coverage.State.NOT_COVERED,
              Coverage.State.NOT_COVERED,
              List.of()),
          new Shape(
              Reason.LOGGING,
              Coverage.State.COVERED,
              Coverage.State.COVERED,
              List.of(FindingCode.RETENTION_TOO_SHORT)),
          new Shape(
              Reason.SWITCHED_OFF,
              Coverage.State.PARTLY_COVERED,
              Coverage.State.PARTLY_COVERED,
              List.of()),
          new Shape(
              Reason.LOGGING,
              Coverage.State.NOT_COVERED,
              Coverage.State.NOT_COVERED,
              List.of(FindingCode.PROVISIONING_FAILED)),
          new Shape(Reason.LOGGING, Coverage.State.COVERED, Coverage.State.COVERED, List.of()),
          new Shape(
              Reason.ACCESS_DENIED, Coverage.State.UNKNOWN, Coverage.State.UNKNOWN, List.of()),
          new Shape(
              Reason.NEVER_CONFIGURED,
              Coverage.State.NOTHING_TO_COVER,
              Coverage.State.NOTHING_TO_COVER,
              List.of()));

  private Estates() {}

  /** A report of so many targets in four regions, all of whose lists were read. */
  public static Report ofSize(int targets) {
    return report(targets).build();
  }

  /** The same, where two lists could not be read. */
  public static Report incomplete(int targets) {
    Report.Builder report = report(targets);
    report.addProblems(
        unread(ListScope.ofSubscription(SUBSCRIPTION, "eastus", "flowLogs"), Reason.ACCESS_DENIED),
        unread(ListScope.ofSubscription(SUBSCRIPTION, "networkInterfaces"), Reason.THROTTLED));
    return report.build();
  }

  /** A report of one target with this id. */
  public static Report named(String id) {
    Report.Builder report = report(0);
    report.addResults(result(4, id));
    return report.build();
  }

  private static Report.Builder report(int targets) {
    List<UniformResult> results = new ArrayList<>();
    for (int i = 0; i < targets; i++) {
      results.add(result(i, id(i)));
    }
    Report.Builder report = Report.builder();
    report
        .provider(Provider.AZURE)
        .accountId(SUBSCRIPTION)
        .startedAt(NOW.minusSeconds(12))
        .finishedAt(NOW)
        .results(results)
        .callsByOperation(Map.of("flowLogs", 4L))
        .callsThrottled(0);
    if (targets > 0) {
      report.addFindings(
          LogFinding.of(
              Finding.of(
                  FindingCode.TARGET_GONE,
                  "Its target was not found with this identity's rights, so it is gone or hidden:"
                      + " look before you delete."),
              Optional.of(network("NetworkWatcherRG", "networkWatchers/we/flowLogs", "old")),
              Optional.of(network("shop", "virtualNetworks", "old"))));
    }
    return report;
  }

  private static UniformResult result(int i, String id) {
    Shape shape = SHAPES.get(i % SHAPES.size());
    UniformResult.Builder result = UniformResult.builder();
    result
        .provider(Provider.AZURE)
        .accountId(SUBSCRIPTION)
        .region(REGIONS.get(i / 3 % REGIONS.size()))
        .target(Target.of(kind(i), id))
        .reason(shape.reason)
        .message("Said of this " + kind(i).displayName() + ": " + shape.reason + ".")
        .flowLogs(shape.isOn() ? Optional.of(List.of(log(i))) : Optional.of(List.of()))
        .coverage(coverage(shape, i))
        .observation(observation());
    if (shape.isOn()) {
      result.destination(
          Destination.storageAccount(network("logs", "storageAccounts", "flowlogs" + i % 3)));
      result.retention(i % 2 == 0 ? Retention.ofDays(90) : Retention.forEver());
    }
    for (FindingCode code : shape.findings) {
      result.addFindings(finding(code));
    }
    return result.build();
  }

  private static Coverage coverage(Shape shape, int i) {
    boolean unknown = shape.state == Coverage.State.UNKNOWN;
    return Coverage.of(
        shape.state,
        shape.state == Coverage.State.COVERED ? List.of(log(i)) : List.of(),
        unknown ? Optional.of(shape.reason) : Optional.empty(),
        Optional.of(shape.after));
  }

  private static Finding finding(FindingCode code) {
    String message = "What is meant by " + code + " is said here, with what to do about it.";
    return code == FindingCode.NSG_FLOW_LOGS_RETIRING
        ? Finding.due(code, message, LocalDate.of(2027, 9, 30))
        : Finding.of(code, message);
  }

  private static TargetType kind(int i) {
    return i % 4 == 0 ? TargetType.VIRTUAL_NETWORK : TargetType.NETWORK_SECURITY_GROUP;
  }

  private static String id(int i) {
    return i % 4 == 0
        ? network("shop" + i % 7, "virtualNetworks", "net" + i)
        : network("shop" + i % 7, "networkSecurityGroups", "web" + i);
  }

  private static String log(int i) {
    return network("NetworkWatcherRG", "networkWatchers/we/flowLogs", "log" + i);
  }

  private static String network(String group, String type, String name) {
    return "/subscriptions/"
        + SUBSCRIPTION
        + "/resourceGroups/"
        + group
        + "/providers/Microsoft.Network/"
        + type
        + "/"
        + name;
  }

  private static Observation observation() {
    Observation.Builder observation = Observation.builder();
    observation
        .operation("flowLogs")
        .requestId("7f2c")
        .observedAt(NOW)
        .durationMillis(41)
        .attempts(1);
    return observation.build();
  }

  private static ScopedProblem unread(ListScope scope, Reason reason) {
    Problem.Builder problem = Problem.builder();
    problem
        .provider(Provider.AZURE)
        .reason(reason)
        .detail("The cloud answered HTTP " + reason.httpStatus() + ".")
        .instance("urn:uuid:00000000-0000-4000-8000-000000000001");
    return ScopedProblem.of(scope, problem.build());
  }

  private static final class Shape {
    private final Reason reason;
    private final Coverage.State state;
    private final Coverage.State after;
    private final List<FindingCode> findings;

    Shape(Reason reason, Coverage.State state, Coverage.State after, List<FindingCode> findings) {
      this.reason = reason;
      this.state = state;
      this.after = after;
      this.findings = findings;
    }

    boolean isOn() {
      return reason == Reason.LOGGING || reason == Reason.INHERITED;
    }
  }
}
