package org.flowlogstatus.alibaba.lookup;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.cloud.AccountApi;
import org.flowlogstatus.alibaba.cloud.AllowedAccounts;
import org.flowlogstatus.alibaba.cloud.CloudApi;
import org.flowlogstatus.alibaba.cloud.FlowLogLists;
import org.flowlogstatus.alibaba.cloud.FlowLogStatusQuery;
import org.flowlogstatus.alibaba.identity.Account;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.call.Observations;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.http.FormRequest;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.verdict.Verdict;
import org.flowlogstatus.wire.Deadline;

/**
 * Checks one target: whether the feature is on in its region, which flow logs record it, and the
 * verdict.
 */
public final class Lookup implements FormRequest.Check<LookupRequest, UniformResult> {
  private final AllowedAccounts allowed;
  private final AccountApis apis;
  private final Normalizer normalizer;
  private final Clock clock;

  /**
   * Lookups.
   *
   * @param apis makes the calls of an account
   */
  public Lookup(AllowedAccounts allowed, AccountApis apis, Normalizer normalizer, Clock clock) {
    this.allowed = allowed;
    this.apis = apis;
    this.normalizer = normalizer;
    this.clock = clock;
  }

  /** The uniform result. */
  @Override
  public UniformResult check(LookupRequest request, Deadline deadline) throws CheckFailure {
    allowed.requireRegions(List.of(request.regionId()));
    Account account = allowed.of(request.accountId(), deadline);
    AccountApi api = apis.of(account);
    try {
      return request.target().type() == TargetType.REGION
          ? region(api, request, deadline)
          : byList(check(api, request, deadline), request, account, deadline);
    } catch (CheckFailure failure) {
      throw failure.inAccount(account.id());
    }
  }

  private UniformResult region(AccountApi api, LookupRequest request, Deadline deadline)
      throws CheckFailure {
    Answered<Activation> activated =
        api.cloud().flowLogStatus(request.regionId(), request.clientToken(), deadline);
    Verdict verdict = Judge.judgeRegion(activated.value());
    return result(request, api.account(), request.target(), verdict, byStatus(activated, deadline));
  }

  private static TargetCheck check(AccountApi api, LookupRequest request, Deadline deadline)
      throws CheckFailure {
    Optional<String> accountId = api.account().id();
    CloudApi cloud = api.cloud();
    return request.target().type() == TargetType.NETWORK_INTERFACE
        ? new InterfaceCheck(cloud, request, accountId, deadline)
        : new NetworkCheck(cloud, request, accountId, deadline);
  }

  private UniformResult byList(
      TargetCheck check, LookupRequest request, Account account, Deadline deadline)
      throws CheckFailure {
    Answered<Verdict> verdict = check.verdict();
    Optional<Answered<Activation>> said = check.status();
    Observation observation =
        isOfStatus(verdict.value()) && said.isPresent()
            ? byStatus(said.get(), deadline)
            : Observations.of(FlowLogLists.FLOW_LOGS, verdict, clock, deadline);
    return result(request, account, check.target(), verdict.value(), observation);
  }

  /** Whether the status call decided; it names no flow logs. */
  private static boolean isOfStatus(Verdict verdict) {
    return verdict.reason() == Reason.SERVICE_NOT_ACTIVATED
        || verdict.reason() == Reason.NOT_OFFERED
        || verdict.reason() == Reason.SERVICE_ACTIVATED;
  }

  private Observation byStatus(Answered<Activation> activated, Deadline deadline) {
    return Observations.of(FlowLogStatusQuery.OPERATION, activated, clock, deadline);
  }

  private UniformResult result(
      LookupRequest request,
      Account account,
      Target target,
      Verdict verdict,
      Observation observation) {
    Subject subject = Subject.of(target, account.id(), Optional.of(request.regionId()));
    return normalizer.result(subject, verdict, !isOfStatus(verdict), observation);
  }

  /** Makes the calls of an account. */
  @FunctionalInterface
  public interface AccountApis {
    AccountApi of(Account account);
  }
}
