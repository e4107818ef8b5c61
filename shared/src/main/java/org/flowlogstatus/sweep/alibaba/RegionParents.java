package org.flowlogstatus.sweep.alibaba;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.estate.Eni;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.sweep.Listing;
import org.flowlogstatus.verdict.HiddenParent;

/** The networks around a vSwitch or an interface, and why some of their logs may be hidden. */
final class RegionParents {
  /** An interface whose own log is on needs none. */
  static final RegionParents NONE = new RegionParents(List.of(), Optional.empty(), "");

  private final List<String> ids;
  private final Optional<Reason> unseen;
  private final String why;

  private RegionParents(List<String> ids, Optional<Reason> unseen, String why) {
    this.ids = List.copyOf(ids);
    this.unseen = unseen;
    this.why = why;
  }

  static RegionParents of(VSwitch vSwitch, RegionLists lists, Optional<String> accountId) {
    List<String> ids = List.of(vSwitch.vpcId());
    if (vSwitch.isOthers(accountId)) {
      return new RegionParents(ids, Optional.of(Reason.PARENT_UNKNOWN), HiddenParent.ANOTHERS_VPC);
    }
    return inVpc(ids, vSwitch.vpcId(), vSwitch.tellsWhose(), lists);
  }

  /** Those of an interface that has no log that is on; ECS was asked about it. */
  static RegionParents of(String eniId, RegionLists lists, Optional<String> accountId) {
    Optional<Eni> eni = lists.networkInterface(eniId);
    if (eni.isEmpty()) {
      return notTold(lists);
    }
    if (eni.get().unknownDetail().isPresent()) {
      return new RegionParents(
          List.of(),
          Optional.of(Reason.PROVIDER_RESPONSE_INVALID),
          eni.get().unknownDetail().get());
    }
    List<String> ids = List.of(eni.get().vSwitchId(), eni.get().vpcId());
    if (eni.get().isOthers(accountId)) {
      return new RegionParents(ids, Optional.of(Reason.PARENT_UNKNOWN), HiddenParent.ANOTHERS_VPC);
    }
    return inVpc(ids, eni.get().vpcId(), false, lists);
  }

  private static RegionParents notTold(RegionLists lists) {
    Optional<CheckFailure> failure = lists.unreadInterfaces().flatMap(Listing::failure);
    if (failure.isEmpty()) {
      return new RegionParents(
          List.of(), Optional.of(Reason.NOT_FOUND), "ECS has no such network interface here.");
    }
    boolean refused = HiddenParent.isRefusal(failure.get().reason());
    return refused
        ? new RegionParents(List.of(), Optional.of(Reason.PARENT_UNKNOWN), HiddenParent.ECS_REFUSED)
        : new RegionParents(List.of(), Optional.of(failure.get().reason()), failure.get().detail());
  }

  private static RegionParents inVpc(
      List<String> ids, String vpcId, boolean tellsWhose, RegionLists lists) {
    if (lists.vpcs().isRead()) {
      boolean listed = lists.vpcs().value().flatMap(rows -> rows.of(vpcId)).isPresent();
      return listed
          ? new RegionParents(ids, Optional.empty(), "")
          : new RegionParents(ids, Optional.of(Reason.PARENT_UNKNOWN), HiddenParent.NOBODYS_VPC);
    }
    return tellsWhose
        ? new RegionParents(ids, Optional.empty(), "")
        : new RegionParents(
            ids,
            lists.vpcs().unread(),
            lists.vpcs().failure().map(CheckFailure::detail).orElse(""));
  }

  List<String> ids() {
    return ids;
  }

  /** Why there may be a log of these networks that was not seen; empty where there is none. */
  Optional<Reason> unseen() {
    return unseen;
  }

  /** The same in words. */
  String why() {
    return why;
  }
}
