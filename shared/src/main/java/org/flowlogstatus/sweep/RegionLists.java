package org.flowlogstatus.sweep;

import java.util.List;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.verdict.FlowLogs;

/** All that the VPC API says of one region. */
public final class RegionLists {
  private final String regionId;
  private final Listing<Boolean> activated;
  private final Listing<FlowLogs> flowLogs;
  private final Listing<List<Vpc>> vpcs;
  private final Listing<List<VSwitch>> vSwitches;

  /**
   * The lists.
   *
   * @param activated what {@code GetFlowLogServiceStatus} says
   */
  public RegionLists(
      String regionId,
      Listing<Boolean> activated,
      Listing<FlowLogs> flowLogs,
      Listing<List<Vpc>> vpcs,
      Listing<List<VSwitch>> vSwitches) {
    this.regionId = regionId;
    this.activated = activated;
    this.flowLogs = flowLogs;
    this.vpcs = vpcs;
    this.vSwitches = vSwitches;
  }

  public String regionId() {
    return regionId;
  }

  public Listing<Boolean> activated() {
    return activated;
  }

  public Listing<FlowLogs> flowLogs() {
    return flowLogs;
  }

  public Listing<List<Vpc>> vpcs() {
    return vpcs;
  }

  public Listing<List<VSwitch>> vSwitches() {
    return vSwitches;
  }

  /** Whether the cloud said clearly that the feature is not activated. */
  public boolean isNotActivated() {
    return activated.value().filter(on -> !on).isPresent();
  }

  List<Listing<?>> all() {
    return List.of(activated, flowLogs, vpcs, vSwitches);
  }

  /**
   * The same region, had it these flow logs.
   *
   * @param activates whether the flow log feature is activated then, if it is not now
   */
  public RegionLists withFlowLogs(FlowLogs logs, boolean activates) {
    return new RegionLists(
        regionId,
        activates && isNotActivated() ? activated.with(true) : activated,
        flowLogs.isRead() ? flowLogs.with(logs) : flowLogs,
        vpcs,
        vSwitches);
  }
}
