package org.flowlogstatus.sweep.azure;

import java.util.Collection;
import java.util.Collections;
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
 * What belongs to what in a subscription, by key: groups to subnets and interfaces, interfaces to
 * subnets. No list has an interface of a scale set; its subnet names it.
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
  private final Map<String, String> networkOfSubnet = new HashMap<>();

  /** By the ids as read, since making a key takes long and is needed often. */
  private final Map<String, String> keys = new HashMap<>();

  /** Each key once, so that equal keys are the same object and quickly compared. */
  private final Map<String, String> folded = new HashMap<>();

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
    return Collections.unmodifiableSet(listedSubnets);
  }

  /** The network that a subnet is in by its id. */
  String networkOf(String subnet) {
    return networkOfSubnet.computeIfAbsent(subnet, key -> key(ArmReferences.virtualNetworkOf(key)));
  }

  /** The subnets of a network, those that only a group or an interface names included. */
  Collection<String> subnetsOfNetwork(String network) {
    return subnetsOfNetwork.getOrDefault(network, Set.of());
  }

  /** Whether something that was read names this one, in a list of its own or elsewhere. */
  boolean isMentioned(String key) {
    return mentioned.contains(key);
  }

  /** The key of an id, remembered. */
  String key(String id) {
    String known = keys.get(id);
    if (known == null) {
      known = folded.computeIfAbsent(Ids.key(id), key -> key);
      keys.put(id, known);
    }
    return known;
  }

  private void add(NetworkSecurityGroup group) {
    String groupKey = key(group.id());
    for (String id : group.subnetIds()) {
      String subnet = key(id);
      mentionSubnet(subnet);
      link(groupKey, subnet);
    }
    group.networkInterfaceIds().forEach(id -> guard(groupKey, key(id)));
  }

  private void add(VirtualNetwork network) {
    String networkKey = key(network.id());
    for (VirtualNetwork.Subnet subnet : network.subnets()) {
      String subnetKey = key(subnet.id());
      listedSubnets.add(subnetKey);
      put(subnetsOfNetwork, networkKey, subnetKey);
      subnet.networkSecurityGroupId().map(this::key).ifPresent(group -> link(group, subnetKey));
      subnet.networkInterfaceIds().forEach(id -> place(key(id), subnetKey));
    }
  }

  private void add(NetworkInterface networkInterface) {
    String key = key(networkInterface.id());
    interfaces.put(key, networkInterface);
    networkInterface.networkSecurityGroupId().map(this::key).ifPresent(group -> guard(group, key));
    for (String id : networkInterface.subnetIds()) {
      String subnet = key(id);
      mentionSubnet(subnet);
      place(key, subnet);
    }
  }

  private void mentionSubnet(String subnet) {
    String network = networkOf(subnet);
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
    Set<String> some = map.get(key);
    if (some == null) {
      map.put(key, Set.of(value)); // Most have no more than this one.
    } else if (!some.contains(value)) {
      Set<String> more = some.size() == 1 ? new LinkedHashSet<>(some) : some;
      more.add(value);
      map.put(key, more);
    }
  }
}
