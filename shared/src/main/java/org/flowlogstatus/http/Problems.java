package org.flowlogstatus.http;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.Rights;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.model.Problem;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Violation;
import org.flowlogstatus.settings.InvalidSettings;

/** Turns failures into problems. */
public final class Problems {
  private final Provider provider;
  private final Optional<String> account;

  public Problems(Provider provider) {
    this(provider, Optional.empty());
  }

  /**
   * The problems of one account.
   *
   * @param account the subscription or account; empty where it is not known
   */
  public Problems(Provider provider, Optional<String> account) {
    this.provider = provider;
    this.account = account;
  }

  /**
   * The problem of a failed check. A refused one names the missing right, where to grant it, and
   * the command for it.
   */
  public Problem of(CheckFailure failure) {
    return of(failure, Optional.empty());
  }

  /**
   * The same.
   *
   * @param accountId the subscription or account that was asked about; empty where it is not known
   */
  public Problem of(CheckFailure failure, Optional<String> accountId) {
    String detail =
        failure.reason() == Reason.ACCESS_DENIED
            ? failure.detail() + advice(failure, accountId)
            : failure.detail();
    return base(failure.reason(), detail)
        .requestId(failure.requestId())
        .retryAfterSeconds(failure.retryAfter().map(wait -> (wait.toMillis() + 999) / 1000))
        .build();
  }

  /** The problem of a refused request. */
  public Problem of(InvalidRequest invalid) {
    List<Violation> violations = invalid.violations();
    String detail = violations.stream().map(Violation::message).collect(Collectors.joining(" "));
    return base(Reason.INVALID_REQUEST, detail)
        .httpStatus(invalid.httpStatus())
        .violations(violations)
        .build();
  }

  Problem notFound() {
    return base(Reason.NOT_FOUND, "There is nothing at this path; ask /flow-log-status.").build();
  }

  /** Says nothing about the program's own parts. */
  public Problem internalError() {
    return base(
            Reason.INTERNAL_ERROR,
            "The function failed. Its log tells more under the instance given here.")
        .build();
  }

  /** Names what must be corrected, and no value. */
  Problem of(InvalidSettings invalid) {
    return base(
            Reason.INTERNAL_ERROR,
            "The function's settings are not valid: " + String.join(", ", invalid.names()) + ".")
        .build();
  }

  private String advice(CheckFailure failure, Optional<String> accountId) {
    return failure
        .call()
        .flatMap(
            call ->
                Rights.advice(
                    provider,
                    call.operation(),
                    failure.accountId().or(() -> accountId).or(() -> account)))
        .map(advice -> (failure.detail().endsWith(".") ? " " : ". ") + advice)
        .orElse("");
  }

  private Problem.Builder base(Reason reason, String detail) {
    Problem.Builder problem = Problem.builder();
    problem
        .provider(provider)
        .reason(reason)
        .detail(detail)
        .instance("urn:uuid:" + UUID.randomUUID());
    return problem;
  }
}
