package org.flowlogstatus.plan.wish;

import java.util.Locale;

/**
 * The targets that may get new flow logs; existing logs may be switched on and changed in any
 * scope.
 */
public enum Scope {
  /**
   * The network's log where that needs no more logs and records nothing twice; else as {@code
   * SAME}.
   */
  AUTO,
  /** Logs of virtual networks or VPCs. */
  NETWORK,
  /** Logs of the subnets, interfaces and vSwitches that need one. */
  SAME;

  /** The word of the parameter and of the answer. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
