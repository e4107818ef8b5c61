package org.flowlogstatus.sweep.alibaba;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.estate.Eni;
import org.flowlogstatus.estate.Rows;
import org.flowlogstatus.estate.VSwitch;
import org.flowlogstatus.estate.Vpc;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.sweep.Listing;

/** All that the VPC API says of one region, and what ECS says of the interfaces that have a log. */
public final class RegionLists {
  private final String regionId;
  private final Listing<Activation> activated;
  private final Listing<FlowLogs> flowLogs;
  private final Listing<Rows<Vpc>> vpcs;
  private final Listing<Rows<VSwitch>> vSwitches;
  private final List<Listing<Rows<Eni>>> interfaces;

  /**
   * The lists.
   *
   * @param activated what {@code GetFlowLogServiceStatus} says
   * @param interfaces the interfaces that have flow logs of which none is on, one listing for each
   *     call
   */
  public RegionLists(
      String regionId,
      Listing<Activation> activated,
      Listing<FlowLogs> flowLogs,
      Listing<Rows<Vpc>> vpcs,
      Listing<Rows<VSwitch>> vSwitches,
      List<Listing<Rows<Eni>>> interfaces) {
    this.regionId = regionId;
    this.activated = activated;
    this.flowLogs = flowLogs;
    this.vpcs = vpcs;
    this.vSwitches = vSwitches;
    this.interfaces = List.copyOf(interfaces);
  }

  public String regionId() {
    return regionId;
  }

  public Listing<Activation> activated() {
    return activated;
  }

  public Activation activation() {
    return activated.value().orElse(Activation.UNTOLD);
  }

  public Listing<FlowLogs> flowLogs() {
    return flowLogs;
  }

  public Listing<Rows<Vpc>> vpcs() {
    return vpcs;
  }

  public List<Vpc> allVpcs() {
    return vpcs.value().map(Rows::all).orElse(List.of());
  }

  public Listing<Rows<VSwitch>> vSwitches() {
    return vSwitches;
  }

  public List<VSwitch> allVSwitches() {
    return vSwitches.value().map(Rows::all).orElse(List.of());
  }

  /** Whether the cloud said clearly that the feature is not activated. */
  public boolean isNotActivated() {
    return activation() == Activation.NOT_ACTIVATED;
  }

  List<Eni> allInterfaces() {
    return interfaces.stream()
        .flatMap(list -> list.value().stream())
        .flatMap(rows -> rows.all().stream())
        .collect(Collectors.toList());
  }

  /** An interface that ECS described. */
  Optional<Eni> networkInterface(String id) {
    return interfaces.stream()
        .flatMap(list -> list.value().stream())
        .flatMap(rows -> rows.of(id).stream())
        .findFirst();
  }

  /** A failed call to ECS; interfaces that no answer describes may belong to it. */
  Optional<Listing<Rows<Eni>>> unreadInterfaces() {
    return interfaces.stream().filter(list -> !list.isRead()).findFirst();
  }

  /** The lists of the VPC API, then those of ECS. */
  List<Listing<?>> all() {
    List<Listing<?>> all = new ArrayList<>(List.of(activated, flowLogs, vpcs, vSwitches));
    all.addAll(interfaces);
    return all;
  }

  List<Listing<Rows<Eni>>> interfaces() {
    return interfaces;
  }

  /**
   * The same region with these flow logs instead.
   *
   * @param activates whether the flow log feature is activated then, if it is not now
   */
  public RegionLists withFlowLogs(FlowLogs logs, boolean activates) {
    return new RegionLists(
        regionId,
        activates && isNotActivated() ? activated.with(Activation.ACTIVATED) : activated,
        flowLogs.isRead() ? flowLogs.with(logs) : flowLogs,
        vpcs,
        vSwitches,
        interfaces);
  }
}
