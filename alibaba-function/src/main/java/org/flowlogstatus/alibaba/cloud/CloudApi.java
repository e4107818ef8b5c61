package org.flowlogstatus.alibaba.cloud;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.estate.Eni;
import org.flowlogstatus.estate.Rows;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.verdict.SecondReading;
import org.flowlogstatus.wire.Deadline;

/** The questions to Alibaba Cloud: its VPC API and ECS, region by region. */
public final class CloudApi {
  private final FlowLogStatusQuery statusQuery;
  private final FlowLogLists lists;
  private final NetworkInterfaces interfaces;

  public CloudApi(
      FlowLogStatusQuery statusQuery, FlowLogLists lists, NetworkInterfaces interfaces) {
    this.statusQuery = statusQuery;
    this.lists = lists;
    this.interfaces = interfaces;
  }

  /** What {@code GetFlowLogServiceStatus} says of a region. */
  public Answered<Activation> flowLogStatus(
      String regionId, Optional<String> clientToken, Deadline deadline) throws CheckFailure {
    return statusQuery.ask(regionId, clientToken, deadline);
  }

  /** The flow logs of a target in a region, and of the networks around it. */
  public Answered<FlowLogs> flowLogs(
      String regionId, List<String> own, List<String> parents, Deadline deadline)
      throws CheckFailure {
    return lists.flowLogs(regionId, own, parents, deadline);
  }

  /** All flow logs of a region. */
  public Answered<FlowLogs> flowLogs(String regionId, Deadline deadline) throws CheckFailure {
    return lists.flowLogs(regionId, deadline);
  }

  /**
   * A VPC of the region.
   *
   * @throws CheckFailure NOT_FOUND where the region has no such VPC
   */
  public Vpc vpc(String id, String regionId, Deadline deadline) throws CheckFailure {
    return SecondReading.twiceIfInvalid(new VpcReading(id, regionId, deadline));
  }

  /**
   * A vSwitch of the region, which may be another account's.
   *
   * @throws CheckFailure NOT_FOUND where the region has no such vSwitch
   */
  public VSwitch vSwitch(String id, String regionId, Deadline deadline) throws CheckFailure {
    return SecondReading.twiceIfInvalid(
        () -> only(lists.vSwitches(regionId, Optional.of(id), deadline).value(), id, "vSwitch"));
  }

  /**
   * A network interface of the region, and the networks that it is in.
   *
   * @throws CheckFailure NOT_FOUND where the region has no such interface
   */
  public Eni networkInterface(String id, String regionId, Deadline deadline) throws CheckFailure {
    return SecondReading.twiceIfInvalid(
        () ->
            only(interfaces.of(regionId, List.of(id), deadline).value(), id, "network interface"));
  }

  /** Whether the VPC is the account's own: its lists have no VPC of another account. */
  public boolean isListed(String vpcId, String regionId, Deadline deadline) throws CheckFailure {
    try {
      return lists.vpcs(regionId, Optional.of(vpcId), deadline).value().of(vpcId).isPresent();
    } catch (CheckFailure failure) {
      if (failure.reason() == Reason.NOT_FOUND) {
        return false;
      }
      throw failure;
    }
  }

  /**
   * The target in the answer to a query for it, which has the whole region where the cloud does not
   * filter.
   */
  private static <T extends Rows.Row> T only(Rows<T> found, String id, String what)
      throws CheckFailure {
    if (found.isEmpty()) {
      throw CheckFailure.of(Reason.NOT_FOUND, "The region has no such " + what + ".");
    }
    Optional<T> target = found.of(id);
    if (target.isEmpty()) {
      throw CheckFailure.invalidAnswer("The answer is about another " + what + " than asked for.");
    }
    if (target.get().unknownDetail().isPresent()) {
      throw CheckFailure.invalidAnswer(target.get().unknownDetail().get());
    }
    return target.get();
  }

  private final class VpcReading implements SecondReading.Reading<Vpc> {
    private final String id;
    private final String regionId;
    private final Deadline deadline;

    VpcReading(String id, String regionId, Deadline deadline) {
      this.id = id;
      this.regionId = regionId;
      this.deadline = deadline;
    }

    @Override
    public Vpc read() throws CheckFailure {
      return only(lists.vpcs(regionId, Optional.of(id), deadline).value(), id, "VPC");
    }
  }
}
