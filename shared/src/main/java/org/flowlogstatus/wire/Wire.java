package org.flowlogstatus.wire;

import org.flowlogstatus.failure.CheckFailure;

/** Sends one request to a cloud. */
public interface Wire {
  /**
   * The whole answer, whatever its status; redirects are not followed.
   *
   * @throws CheckFailure PROVIDER_UNREACHABLE, PROVIDER_TIMEOUT, or PROVIDER_RESPONSE_INVALID where
   *     the answer is not HTTP, ends early, or is larger than the request allows
   */
  WireAnswer send(WireRequest request, Deadline deadline) throws CheckFailure;
}
