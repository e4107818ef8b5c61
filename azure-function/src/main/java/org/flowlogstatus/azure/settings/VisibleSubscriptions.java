package org.flowlogstatus.azure.settings;

import org.flowlogstatus.failure.CheckFailure;

/** Knows which subscriptions the identity sees. */
@FunctionalInterface
public interface VisibleSubscriptions {
  /**
   * Whether it sees the one of this id.
   *
   * @param key in lower case
   * @throws CheckFailure where that cannot be determined
   */
  boolean has(String key) throws CheckFailure;
}
