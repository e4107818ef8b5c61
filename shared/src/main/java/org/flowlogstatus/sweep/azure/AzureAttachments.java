package org.flowlogstatus.sweep.azure;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.estate.ArmReferences;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.model.Ids;

/**
 * What hangs on what in a subscription, by key: groups on subnets and interfaces, interfaces in
 * subnets. An interface of a scale set is in no list of interfaces; its subnet names it.
 */
final class AzureAttachments {
  private final Map<String, String> groupOnSubnet = new HashMap<>();
  private final Map<String, Set<String>> subnetsOfGroup = new HashMap<>();
  private final Map<String, Set<String>> interfacesOfGroup = new HashMap<>();
  private final Map<String, Set<String>> groupsOfInterface = new HashMap<>();
  private final Map<String, Set<String>> interfacesInSubnet = new HashMap<>();
  private final Map<String, Set<String>> subnetsOfInterface = new HashMap<>();
  private final Map<String, NetworkInterface> interfaces = new HashMap<>();
  private final Set<String> listedSubnets = new HashSet<>();
  private final Map<String, Set<String>> subnetsOfNetwork = new HashMap<>();
  private final Set<String> mentioned = new HashSet<>();

  AzureAttachments(AzureLists lists) {
    AzureLists.entries(lists.groupRows()).forEach(this::add);
    AzureLists.entries(lists.networkRows()).forEach(this::add);
    AzureLists.entries(lists.interfaceRows()).forEach(this::add);
  }

  Optional<String> groupOnSubnet(String subnet) {
    return Optional.ofNullable(groupOnSubnet.get(subnet));
  }

  Collection<String> subnetsOfGroup(String group) {
    return subnetsOfGroup.getOrDefault(group, Set.of());
  }

  Collection<String> interfacesOfGroup(String group) {
    return interfacesOfGroup.getOrDefault(group, Set.of());
  }

  Collection<String> groupsOfInterface(String networkInterface) {
    return groupsOfInterface.getOrDefault(networkInterface, Set.of());
  }

  Collection<String> interfacesInSubnet(String subnet) {
    return interfacesInSubnet.getOrDefault(subnet, Set.of());
  }

  Collection<String> subnetsOfInterface(String networkInterface) {
    return subnetsOfInterface.getOrDefault(networkInterface, Set.of());
  }

  /** The interface, where a list has it. */
  Optional<NetworkInterface> networkInterface(String key) {
    return Optional.ofNullable(interfaces.get(key));
  }

  /** Whether a virtual network that was listed has this subnet. */
  boolean isListedSubnet(String subnet) {
    return listedSubnets.contains(subnet);
  }

  Set<String> listedSubnets() {
    return Set.copyOf(listedSubnets);
  }

  /** The subnets of a network, those that only a group or an interface names included. */
  Collection<String> subnetsOfNetwork(String network) {
    return subnetsOfNetwork.getOrDefault(network, Set.of());
  }

  /** Whether something that was read names this one, be it in a list of its own or not. */
  boolean isMentioned(String key) {
    return mentioned.contains(key);
  }

  private void add(NetworkSecurityGroup group) {
    String groupKey = Ids.key(group.id());
    for (String subnet : group.subnetIds()) {
      mentionSubnet(Ids.key(subnet));
      link(groupKey, Ids.key(subnet));
    }
    group.networkInterfaceIds().forEach(id -> guard(groupKey, Ids.key(id)));
  }

  private void add(VirtualNetwork network) {
    for (VirtualNetwork.Subnet subnet : network.subnets()) {
      String subnetKey = Ids.key(subnet.id());
      listedSubnets.add(subnetKey);
      put(subnetsOfNetwork, Ids.key(network.id()), subnetKey);
      subnet.networkSecurityGroupId().map(Ids::key).ifPresent(group -> link(group, subnetKey));
      subnet.networkInterfaceIds().forEach(id -> place(Ids.key(id), subnetKey));
    }
  }

  private void add(NetworkInterface networkInterface) {
    String key = Ids.key(networkInterface.id());
    interfaces.put(key, networkInterface);
    networkInterface.networkSecurityGroupId().map(Ids::key).ifPresent(group -> guard(group, key));
    for (String subnet : networkInterface.subnetIds()) {
      mentionSubnet(Ids.key(subnet));
      place(key, Ids.key(subnet));
    }
  }

  private void mentionSubnet(String subnet) {
    String network = ArmReferences.virtualNetworkOf(subnet);
    mentioned.add(subnet);
    mentioned.add(network);
    put(subnetsOfNetwork, network, subnet);
  }

  private void link(String group, String subnet) {
    mentioned.add(group);
    groupOnSubnet.put(subnet, group);
    put(subnetsOfGroup, group, subnet);
  }

  private void guard(String group, String networkInterface) {
    mentioned.add(group);
    mentioned.add(networkInterface);
    put(interfacesOfGroup, group, networkInterface);
    put(groupsOfInterface, networkInterface, group);
  }

  private void place(String networkInterface, String subnet) {
    mentioned.add(networkInterface);
    put(interfacesInSubnet, subnet, networkInterface);
    put(subnetsOfInterface, networkInterface, subnet);
  }

  private static void put(Map<String, Set<String>> map, String key, String value) {
    map.computeIfAbsent(key, none -> new LinkedHashSet<>()).add(value);
  }
}
