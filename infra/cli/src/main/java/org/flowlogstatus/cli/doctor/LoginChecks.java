package org.flowlogstatus.cli.doctor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.cli.login.LoggedInCloud;
import org.flowlogstatus.explain.Right;
import org.flowlogstatus.explain.Rights;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.health.HealthCheck;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.report.ScopedProblem;

/** Tries each right of a login by a call that needs it: a sweep, and one lookup. */
public final class LoginChecks {
  private final LoggedInCloud cloud;
  private final List<HealthCheck> checks = new ArrayList<>();

  private LoginChecks(LoggedInCloud cloud) {
    this.cloud = cloud;
  }

  public static List<HealthCheck> of(LoggedInCloud cloud, List<String> named) {
    LoginChecks all = new LoginChecks(cloud);
    all.run(named);
    return all.checks;
  }

  private void run(List<String> named) {
    String name = cloud.provider().displayName();
    try {
      Report report = cloud.sweep(named);
      checks.add(HealthCheck.of(name + " login", true, "The cloud accepts it."));
      rights(report);
      lookup(report);
    } catch (CheckFailure failure) {
      checks.add(HealthCheck.of(name + " login", false, words(failure)));
    } catch (InvalidRequest e) {
      throw new UsageError("these are no subscription ids or region ids: " + named, e);
    }
  }

  private void rights(Report report) {
    Map<String, ScopedProblem> problems = new LinkedHashMap<>();
    report.problems().forEach(problem -> problems.putIfAbsent(problem.scope().list(), problem));
    for (Right right : Rights.all()) {
      boolean tried = report.callsByOperation().containsKey(right.operation());
      if (right.provider() == cloud.provider() && tried) {
        ScopedProblem problem = problems.remove(right.operation());
        checks.add(problem == null ? has(right) : lacks(right.name(), problem, report));
      }
    }
    problems.forEach((list, problem) -> checks.add(lacks(list, problem, report)));
  }

  /** Only a lookup of a network security group asks for its status. */
  private void lookup(Report report) {
    Optional<UniformResult> group =
        report.results().stream()
            .filter(result -> result.target().type() == TargetType.NETWORK_SECURITY_GROUP)
            .findFirst();
    if (cloud.provider() != Provider.AZURE || group.isEmpty()) {
      return;
    }
    String right = "Microsoft.Network/networkWatchers/queryFlowLogStatus/action";
    try {
      cloud.lookup(Map.of("targetResourceId", group.get().target().id()));
      checks.add(HealthCheck.of(right, true, "The right is there."));
    } catch (CheckFailure failure) {
      checks.add(HealthCheck.of(right, false, words(failure)));
    } catch (InvalidRequest e) {
      throw new IllegalStateException("a target of a report is one", e);
    }
  }

  private HealthCheck has(Right right) {
    return HealthCheck.of(right.name(), true, "The right is there: " + right.why());
  }

  private HealthCheck lacks(String name, ScopedProblem problem, Report report) {
    Optional<String> account = problem.scope().owner().or(report::accountId);
    String advice =
        problem.problem().reason() == Reason.ACCESS_DENIED
            ? Rights.advice(cloud.provider(), problem.scope().list(), account)
                .map(words -> " " + words)
                .orElse("")
            : "";
    return HealthCheck.of(
        name, false, problem.problem().reason() + ": " + problem.problem().detail() + advice);
  }

  private static String words(CheckFailure failure) {
    return failure.reason() + ": " + failure.detail();
  }
}
