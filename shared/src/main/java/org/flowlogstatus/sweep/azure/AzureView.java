package org.flowlogstatus.sweep.azure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.sweep.TrafficCoverage;

/**
 * A subscription part by part, by the rules of its sweep: how far each subnet and interface is
 * covered after the flow logs of groups are gone. All parameters are keys.
 */
public final class AzureView {
  private final AzureLists lists;
  private final AzureAttachments attachments;

  private AzureView(AzureLists lists) {
    this.lists = lists;
    this.attachments = lists.covers().attachments();
  }

  public static AzureView of(AzureLists lists) {
    return new AzureView(lists);
  }

  /** How far these flow logs alone cover what each of them sees. */
  public static State byLogs(Collection<FlowLog> logs) {
    return TrafficCoverage.by(logs, Optional.empty()).state();
  }

  public State ofSubnet(String region, String subnet) {
    return coverage(region).ofSubnet(subnet).state();
  }

  /** An interface that a group guards. */
  public State ofInterface(String region, String group, String networkInterface) {
    return coverage(region).ofInterface(group, networkInterface).state();
  }

  /** The keys of the groups that guard a subnet or an interface. */
  public List<String> groupsOn(String subnetOrInterface) {
    List<String> groups = new ArrayList<>();
    attachments.groupOnSubnet(subnetOrInterface).ifPresent(groups::add);
    attachments
        .networkInterface(subnetOrInterface)
        .flatMap(NetworkInterface::networkSecurityGroupId)
        .ifPresent(id -> groups.add(key(id)));
    return groups;
  }

  /** The key of an id, remembered. */
  public String key(String id) {
    return attachments.key(id);
  }

  /** The virtual network that a subnet is in by its id. */
  public String networkOf(String subnet) {
    return attachments.networkOf(subnet);
  }

  public Collection<String> subnetsOf(String group) {
    return attachments.subnetsOfGroup(group);
  }

  public Collection<String> interfacesOf(String group) {
    return attachments.interfacesOfGroup(group);
  }

  public Collection<String> interfacesIn(String subnet) {
    return attachments.interfacesInSubnet(subnet);
  }

  /** The subnets of an interface, from any list. */
  public Collection<String> subnetsOfInterface(String networkInterface) {
    return attachments.subnetsOfInterface(networkInterface);
  }

  public Optional<NetworkInterface> networkInterface(String key) {
    return attachments.networkInterface(key);
  }

  /** The flow logs of a subnet or an interface, and those that may be any target's. */
  public List<FlowLog> logsOf(String part) {
    return lists.flowLogs().ofKeys(List.of(part));
  }

  /** The flow logs of a group or a virtual network, which name their own. */
  public List<FlowLog> logsOfNamer(String target) {
    return lists.flowLogs().ofNamerKey(target);
  }

  private AzureCoverage coverage(String region) {
    return lists.covers().afterRetirement(region);
  }
}
