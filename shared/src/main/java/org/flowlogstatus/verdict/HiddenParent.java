package org.flowlogstatus.verdict;

import org.flowlogstatus.model.Reason;

/** Why the network around a target of Alibaba Cloud cannot be seen, as the end of a sentence. */
public final class HiddenParent {
  public static final String ECS_REFUSED =
      "ECS refused to say in which network it is: grant ecs:DescribeNetworkInterfaces, or ask for"
          + " its VPC or vSwitch.";
  public static final String ANOTHERS_VPC =
      "its VPC belongs to another account, whose flow logs cannot be seen from here.";
  public static final String NOBODYS_VPC =
      "its VPC is in no list of this account: it belongs to another, or is hidden by rights.";

  private HiddenParent() {}

  /** Whether ECS would not tell, where another failure might have passed by the next time. */
  public static boolean isRefusal(Reason reason) {
    return reason == Reason.ACCESS_DENIED || reason == Reason.PROVIDER_REJECTED;
  }
}
