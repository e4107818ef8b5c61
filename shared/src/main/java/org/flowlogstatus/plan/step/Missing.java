package org.flowlogstatus.plan.step;

/** The parameters that a step may lack, and what stands in its command for each. */
public final class Missing {
  public static final String STORAGE_ID = "storageId";
  public static final String PROJECT = "project";
  public static final String LOGSTORE = "logstore";

  private Missing() {}

  /** What stands for the value that nobody gave. */
  public static String gap(String parameter) {
    return "<" + parameter + ">";
  }
}
