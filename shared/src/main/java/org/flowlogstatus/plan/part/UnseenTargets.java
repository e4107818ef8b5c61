package org.flowlogstatus.plan.part;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.plan.step.Closing;
import org.flowlogstatus.plan.step.Ledger;
import org.flowlogstatus.plan.step.Naming;
import org.flowlogstatus.plan.step.PlanTarget;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.report.LogFinding;
import org.flowlogstatus.report.ScopedProblem;
import org.flowlogstatus.sweep.PartialReport;

/**
 * Targets that could not be seen are never planned for: a step grants a right, or they are left.
 */
public final class UnseenTargets {
  private final Provider provider;
  private final PlanTarget account;
  private final String grantId;
  private final Ledger ledger;

  public UnseenTargets(Provider provider, String accountId, Ledger ledger) {
    this.provider = provider;
    this.account = PlanTarget.account(provider, accountId);
    this.grantId = Naming.step(PlanAction.GRANT_RIGHT, accountId);
    this.ledger = ledger;
  }

  /** The part of a subscription or account in which nothing could be swept. */
  public static PlanPart part(Planning planning, PartialReport unswept) {
    String account =
        unswept.problems().stream()
            .map(problem -> problem.scope())
            .flatMap(scope -> scope.subscriptionId().or(scope::region).stream())
            .findFirst()
            .orElse("");
    Ledger ledger = new Ledger();
    Optional<Step> grant = new UnseenTargets(planning.provider(), account, ledger).note(unswept);
    return PlanPart.of(unswept, Map.of())
        .addAllSteps(grant.stream().collect(Collectors.toList()))
        .unresolved(ledger.unresolved())
        .build();
  }

  /** Notes all of them, and returns the step that grants the refused rights, if any. */
  public Optional<Step> note(PartialReport joined) {
    joined.results().forEach(this::note);
    joined.findings().forEach(this::note);
    Set<String> refused = new TreeSet<>();
    for (ScopedProblem problem : joined.problems()) {
      if (problem.problem().reason() == Reason.ACCESS_DENIED) {
        refused.add(problem.scope().list());
        ledger.close(grantId, Closing.of(account, Reason.ACCESS_DENIED));
      } else {
        ledger.leave(account, problem.problem().reason(), couldNotBeRead(problem));
      }
    }
    boolean denied = !ledger.closedBy(grantId).isEmpty();
    return denied ? Optional.of(grant(refused)) : Optional.empty();
  }

  private void note(UniformResult result) {
    PlanTarget target = PlanTarget.of(result.target());
    if (result.status() == Status.UNKNOWN) {
      note(target, result.reason(), result.message());
    }
    result
        .coverage()
        .flatMap(coverage -> coverage.reason())
        .ifPresent(reason -> note(target, reason, "Its coverage could not be determined."));
  }

  private void note(PlanTarget target, Reason reason, String why) {
    if (reason == Reason.ACCESS_DENIED) {
      ledger.close(grantId, Closing.of(target, reason));
    } else {
      ledger.leave(target, reason, why);
    }
  }

  private void note(LogFinding finding) {
    PlanTarget target =
        finding
            .flowLog()
            .or(finding::target)
            .filter(id -> !id.isEmpty())
            .map(PlanTarget::flowLog)
            .orElse(account);
    ledger.leave(target, finding.finding().code(), finding.finding().message());
  }

  private static String couldNotBeRead(ScopedProblem problem) {
    return "The list "
        + problem.scope().list()
        + " could not be read: "
        + problem.problem().detail();
  }

  private Step grant(Collection<String> lists) {
    String what =
        provider == Provider.AZURE
            ? "Give the function's identity the role of infra/azure on this subscription"
            : "Give the function's role the policy of infra/alibaba in this account";
    String where = lists.isEmpty() ? "" : "; refused were " + String.join(", ", lists);
    return Step.builder()
        .id(grantId)
        .action(PlanAction.GRANT_RIGHT)
        .target(account)
        .accountId(account.id())
        .closes(ledger.closedBy(grantId))
        .addWarnings(
            what
                + where
                + ". Then plan again: what could not be seen is not in this plan. Who the function"
                + " runs as is not known here, so no command is printed.")
        .build();
  }
}
