package org.flowlogstatus.alibaba.lookup;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.cloud.CloudApi;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.verdict.HiddenParent;
import org.flowlogstatus.wire.Deadline;

/** A VPC or a vSwitch as the cloud describes it, and its network. */
final class Networks {
  private final Target target;
  private final List<String> parents;
  private final boolean dualStack;
  private final Optional<String> unseen;
  private final boolean vpcMustBeListed;

  private Networks(
      Target target,
      List<String> parents,
      boolean dualStack,
      Optional<String> unseen,
      boolean vpcMustBeListed) {
    this.target = target;
    this.parents = List.copyOf(parents);
    this.dualStack = dualStack;
    this.unseen = unseen;
    this.vpcMustBeListed = vpcMustBeListed;
  }

  /**
   * The target of the question.
   *
   * @throws CheckFailure NOT_FOUND where the region has no such VPC or vSwitch
   */
  static Networks of(
      Target asked, CloudApi cloud, String regionId, Optional<String> accountId, Deadline deadline)
      throws CheckFailure {
    if (asked.type() == TargetType.VPC) {
      Vpc vpc = cloud.vpc(asked.id(), regionId, deadline);
      Target target = Target.of(TargetType.VPC, vpc.id());
      return new Networks(target, List.of(), vpc.dualStack(), Optional.empty(), false);
    }
    VSwitch vSwitch = cloud.vSwitch(asked.id(), regionId, deadline);
    return new Networks(
        Target.of(TargetType.VSWITCH, vSwitch.id()),
        List.of(vSwitch.vpcId()),
        vSwitch.dualStack(),
        vSwitch.isOthers(accountId) ? Optional.of(HiddenParent.ANOTHERS_VPC) : Optional.empty(),
        !vSwitch.tellsWhose());
  }

  /** As the cloud spells it. */
  Target target() {
    return target;
  }

  List<String> parents() {
    return parents;
  }

  /** The flow logs as they count for it. */
  List<FlowLog> served(List<FlowLog> logs) {
    return dualStack ? FlowLog.forDualStack(logs) : logs;
  }

  /** Why its network cannot be seen; a query for the VPC decides where nothing else does. */
  Optional<String> unseen(CloudApi cloud, String regionId, Deadline deadline) throws CheckFailure {
    boolean hidden = vpcMustBeListed && !cloud.isListed(parents.get(0), regionId, deadline);
    return hidden ? Optional.of(HiddenParent.NOBODYS_VPC) : unseen;
  }
}
