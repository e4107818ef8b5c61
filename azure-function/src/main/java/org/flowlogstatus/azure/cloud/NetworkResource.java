package org.flowlogstatus.azure.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.estate.Ids;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;

/**
 * A target that exists.
 *
 * @param parents the ids of the networks around it, whose flow logs serve it too
 */
public record NetworkResource(String region, List<String> parents) {
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

  private static NetworkResource of(NetworkSecurityGroup group, ArmId target) throws CheckFailure {
    requireSame(group.id(), target);
    return new NetworkResource(group.region(), List.of());
  }

  private static NetworkResource of(VirtualNetwork network, ArmId target) throws CheckFailure {
    requireSame(network.id(), target);
    if (!target.isSubnet()) {
      return new NetworkResource(network.region(), List.of());
    }
    if (!has(network, target)) {
      throw CheckFailure.of(Reason.NOT_FOUND, "The virtual network has no such subnet.");
    }
    return new NetworkResource(network.region(), List.of(network.id()));
  }

  private static NetworkResource of(NetworkInterface networkInterface, ArmId target)
      throws CheckFailure {
    requireSame(networkInterface.id(), target);
    Set<String> parents = new LinkedHashSet<>();
    for (String subnet : networkInterface.subnetIds()) {
      parents.add(subnet);
      parents.add(Ids.virtualNetworkOf(subnet));
    }
    return new NetworkResource(networkInterface.region(), List.copyOf(parents));
  }

  private static boolean has(VirtualNetwork network, ArmId target) {
    for (VirtualNetwork.Subnet subnet : network.subnets()) {
      if (target.names(subnet.id())) {
        return true;
      }
    }
    return false;
  }

  private static void requireSame(String answered, ArmId target) throws CheckFailure {
    if (!Ids.key(answered).equals(Ids.key(target.resourceText()))) {
      throw CheckFailure.invalidAnswer("The answer is about another resource than was asked for.");
    }
  }
}
