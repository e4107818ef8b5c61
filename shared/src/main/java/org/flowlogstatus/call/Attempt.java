package org.flowlogstatus.call;

import org.flowlogstatus.failure.CheckFailure;

/** One try at a call: one exchange, or several where the cloud answers in stages. */
@FunctionalInterface
public interface Attempt<T> {
  /** What the call is made for; a retryable failure leads to another try. */
  T make(Exchange exchange) throws CheckFailure;
}
