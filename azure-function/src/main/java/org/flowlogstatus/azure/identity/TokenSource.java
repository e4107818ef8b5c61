package org.flowlogstatus.azure.identity;

import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;

/** Gives the bearer token for ARM. */
public interface TokenSource {
  /** The only token that the embedded ARM takes; it is valid nowhere else. */
  String LOOPBACK_TOKEN = "local-arm-token";

  /**
   * A token that is valid for the next minutes.
   *
   * @throws CheckFailure CREDENTIALS_REJECTED where there is no identity; another reason where the
   *     token endpoint is down or late
   */
  String token(Deadline deadline) throws CheckFailure;

  /** ARM refused it: the next one must be a new one. */
  default void forget(String refused) {}

  static TokenSource loopback() {
    return new LoopbackTokenSource();
  }
}
