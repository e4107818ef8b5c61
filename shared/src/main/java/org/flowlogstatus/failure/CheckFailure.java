package org.flowlogstatus.failure;

import java.time.Duration;
import java.util.Optional;
import org.flowlogstatus.model.Reason;

/**
 * A check that ends without a verdict: the question is not allowed, or the cloud gave no usable
 * answer.
 *
 * <p>A caller may see the message: it holds no key, signature, token or URL.
 */
public final class CheckFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient Optional<String> requestId;
  private final transient Optional<Duration> retryAfter;
  private final transient Optional<FailedCall> call;
  private final transient Optional<String> errorCode;
  private final transient Optional<String> accountId;

  private CheckFailure(
      Reason reason,
      String detail,
      Optional<String> requestId,
      Optional<Duration> retryAfter,
      Optional<FailedCall> call,
      Optional<String> errorCode,
      Optional<String> accountId) {
    super(detail);
    this.reason = reason;
    this.requestId = requestId;
    this.retryAfter = retryAfter;
    this.call = call;
    this.errorCode = errorCode;
    this.accountId = accountId;
  }

  public static CheckFailure of(Reason reason, String detail) {
    return new CheckFailure(
        reason,
        detail,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public static CheckFailure invalidAnswer(String detail) {
    return of(Reason.PROVIDER_RESPONSE_INVALID, detail);
  }

  public static CheckFailure timeout(String detail) {
    return of(Reason.PROVIDER_TIMEOUT, detail);
  }

  /** The same failure, in other words. */
  public CheckFailure withDetail(String detail) {
    return new CheckFailure(reason, detail, requestId, retryAfter, call, errorCode, accountId);
  }

  /** The same failure, with the id that the cloud gave to the call. */
  public CheckFailure withRequestId(Optional<String> id) {
    return new CheckFailure(reason, detail(), id, retryAfter, call, errorCode, accountId);
  }

  /** The same failure, with the wait that the cloud asked for. */
  public CheckFailure withRetryAfter(Optional<Duration> wait) {
    return new CheckFailure(reason, detail(), requestId, wait, call, errorCode, accountId);
  }

  /** The same failure, for another reason. */
  public CheckFailure as(Reason other) {
    return new CheckFailure(other, detail(), requestId, retryAfter, call, errorCode, accountId);
  }

  /** The same failure, of this call. */
  public CheckFailure of(FailedCall failedCall) {
    return new CheckFailure(
        reason, detail(), requestId, retryAfter, Optional.of(failedCall), errorCode, accountId);
  }

  /** The same failure, with the cloud's error code. */
  public CheckFailure withErrorCode(Optional<String> code) {
    return new CheckFailure(reason, detail(), requestId, retryAfter, call, code, accountId);
  }

  /**
   * The same failure, in this account, unless it is already known to be in another.
   *
   * @param id the subscription or account that was asked about; empty where it is not known
   */
  public CheckFailure inAccount(Optional<String> id) {
    return accountId.isPresent()
        ? this
        : new CheckFailure(reason, detail(), requestId, retryAfter, call, errorCode, id);
  }

  /** The subscription or account that was asked about, where that is known. */
  public Optional<String> accountId() {
    return accountId;
  }

  /** The cloud's own error code, where its answer named one; a caller must not see it. */
  public Optional<String> errorCode() {
    return errorCode;
  }

  /** The call that failed, where a call failed. */
  public Optional<FailedCall> call() {
    return call;
  }

  public Reason reason() {
    return reason;
  }

  public String detail() {
    return String.valueOf(getMessage());
  }

  public Optional<String> requestId() {
    return requestId;
  }

  public Optional<Duration> retryAfter() {
    return retryAfter;
  }
}
