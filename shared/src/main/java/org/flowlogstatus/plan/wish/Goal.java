package org.flowlogstatus.plan.wish;

import java.util.Locale;

/** The goal of a plan. */
public enum Goal {
  /** Every target that has something to cover is covered, and stays so after the retirement. */
  COVER,
  /** No target is covered less after the retirement than it is today. */
  KEEP;

  /** The word of the parameter and of the answer. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
