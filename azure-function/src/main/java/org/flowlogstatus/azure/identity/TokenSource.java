package org.flowlogstatus.azure.identity;

import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;

/** Gives the bearer token that ARM is asked with. */
public interface TokenSource {
  /** The one token that the embedded ARM takes; it opens nothing else. */
  String LOOPBACK_TOKEN = "local-arm-token";

  /**
   * A token that is good for the next minutes.
   *
   * @throws CheckFailure CREDENTIALS_REJECTED where there is no identity; for another reason where
   *     whoever gives tokens is down or late
   */
  String token(Deadline deadline) throws CheckFailure;

  /** ARM refused it: the next one must be a new one. */
  default void forget(String refused) {}

  static TokenSource loopback() {
    return new LoopbackTokenSource();
  }
}
