package org.flowlogstatus.alibaba.cloud;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.flowlogstatus.estate.Ids;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.verdict.FlowLogs;
import org.flowlogstatus.verdict.ListVerdict;
import org.flowlogstatus.wire.Answered;
import org.flowlogstatus.wire.Deadline;

/** What is asked of Alibaba Cloud: its VPC API, region by region. */
public final class CloudApi {
  private final FlowLogStatusQuery statusQuery;
  private final FlowLogLists lists;

  public CloudApi(FlowLogStatusQuery statusQuery, FlowLogLists lists) {
    this.statusQuery = statusQuery;
    this.lists = lists;
  }

  /** What {@code GetFlowLogServiceStatus} says of a region. */
  public Answered<Boolean> flowLogStatus(
      String regionId, Optional<String> clientToken, Deadline deadline) throws CheckFailure {
    return statusQuery.ask(regionId, clientToken, deadline);
  }

  /** The flow logs of a target in a region, and of the networks around it. */
  public Answered<FlowLogs> flowLogs(
      String regionId, List<String> own, List<String> parents, Deadline deadline)
      throws CheckFailure {
    return lists.flowLogs(regionId, own, parents, deadline);
  }

  /**
   * The ids of the networks around a target, whose flow logs serve it too. An ENI has none that the
   * VPC API would name.
   *
   * @throws CheckFailure NOT_FOUND where the region has no such VPC or vSwitch
   */
  public List<String> parents(Target target, String regionId, Deadline deadline)
      throws CheckFailure {
    switch (target.type()) {
      case VPC:
        ListVerdict.twiceIfInvalid(
            () ->
                only(
                    lists.vpcs(regionId, Optional.of(target.id()), deadline).value(),
                    Vpc::id,
                    target));
        return List.of();
      case VSWITCH:
        VSwitch vSwitch =
            ListVerdict.twiceIfInvalid(
                () ->
                    only(
                        lists.vSwitches(regionId, Optional.of(target.id()), deadline).value(),
                        VSwitch::id,
                        target));
        return List.of(vSwitch.vpcId());
      default:
        return List.of();
    }
  }

  /** The target among what a query for it brought: all of a region, should the cloud not filter. */
  private static <T> T only(List<T> found, Function<T, String> id, Target target)
      throws CheckFailure {
    String what = target.type().displayName();
    if (found.isEmpty()) {
      throw CheckFailure.of(Reason.NOT_FOUND, "The region has no such " + what + ".");
    }
    for (T entry : found) {
      if (Ids.same(id.apply(entry), target.id())) {
        return entry;
      }
    }
    throw CheckFailure.invalidAnswer("The answer is about another " + what + " than asked for.");
  }
}
