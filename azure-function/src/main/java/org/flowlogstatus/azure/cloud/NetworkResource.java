package org.flowlogstatus.azure.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.estate.ArmReferences;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.NamedLog;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Reason;

/**
 * A target that exists.
 *
 * @param id as the cloud spells it
 * @param parents the ids of its networks, whose flow logs count for it too
 * @param named the flow logs that it names as its own, or its virtual network, where that was read
 * @param unreadNetworks the ids of its virtual networks that were not read yet
 * @param placed whether all its networks are known
 */
public record NetworkResource(
    String id,
    String region,
    List<String> parents,
    List<NamedLog> named,
    List<String> unreadNetworks,
    boolean placed) {
  /**
   * Reads the target, or the virtual network of a subnet.
   *
   * @throws CheckFailure NOT_FOUND also where the virtual network has no such subnet
   */
  static NetworkResource read(JsonNode answer, ArmId target) throws CheckFailure {
    return switch (target.type()) {
      case "networkinterfaces" -> of(NetworkInterface.read(answer), target);
      case "networksecuritygroups" -> of(NetworkSecurityGroup.read(answer), target);
      default -> of(VirtualNetwork.read(answer), target);
    };
  }

  /** The ids of the flow logs that it names, or its virtual network. */
  public List<String> namedIds() {
    List<String> ids = new ArrayList<>();
    for (NamedLog name : named) {
      ids.add(name.log());
    }
    return ids;
  }

  private static NetworkResource of(NetworkSecurityGroup group, ArmId target) throws CheckFailure {
    requireSame(group.id(), target);
    return new NetworkResource(
        group.id(),
        group.region(),
        List.of(),
        named(group.id(), group.flowLogIds()),
        List.of(),
        true);
  }

  private static NetworkResource of(VirtualNetwork network, ArmId target) throws CheckFailure {
    requireSame(network.id(), target);
    List<NamedLog> named = named(network.id(), network.flowLogIds());
    if (!target.isSubnet()) {
      return new NetworkResource(network.id(), network.region(), List.of(), named, List.of(), true);
    }
    return new NetworkResource(
        subnetId(network, target), network.region(), List.of(network.id()), named, List.of(), true);
  }

  private static NetworkResource of(NetworkInterface networkInterface, ArmId target)
      throws CheckFailure {
    requireSame(networkInterface.id(), target);
    Set<String> parents = new LinkedHashSet<>();
    Set<String> networks = new LinkedHashSet<>();
    for (String subnet : networkInterface.subnetIds()) {
      parents.add(subnet);
      networks.add(ArmReferences.virtualNetworkOf(subnet));
    }
    parents.addAll(networks);
    return new NetworkResource(
        networkInterface.id(),
        networkInterface.region(),
        List.copyOf(parents),
        List.of(),
        List.copyOf(networks),
        networkInterface.isPlaced());
  }

  private static List<NamedLog> named(String target, List<String> logs) {
    List<NamedLog> named = new ArrayList<>(logs.size());
    for (String log : logs) {
      named.add(NamedLog.of(target, log));
    }
    return named;
  }

  private static String subnetId(VirtualNetwork network, ArmId target) throws CheckFailure {
    for (VirtualNetwork.Subnet subnet : network.subnets()) {
      if (target.names(subnet.id())) {
        return subnet.id();
      }
    }
    throw CheckFailure.of(Reason.NOT_FOUND, "The virtual network has no such subnet.");
  }

  private static void requireSame(String answered, ArmId target) throws CheckFailure {
    if (!Ids.same(answered, target.resourceText())) {
      throw CheckFailure.invalidAnswer("The answer is about another resource than was asked for.");
    }
  }
}
