package org.flowlogstatus.estate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.model.Ids;

/** What an ARM resource refers to: its region, the network it is in, and the ids in it. */
public final class ArmReferences {
  private ArmReferences() {}

  /** The two spellings of an Azure region, {@code West Europe} and {@code westeurope}, as one. */
  public static String region(String location) {
    return Ids.key(location).replace(" ", "");
  }

  /** The id of the virtual network that an Azure subnet is in. */
  public static String virtualNetworkOf(String subnetId) {
    int subnet = subnetId.lastIndexOf('/');
    int subnets = subnetId.lastIndexOf('/', subnet - 1);
    int network = subnetId.lastIndexOf('/', subnets - 1);
    int networks = subnetId.lastIndexOf('/', network - 1);
    // By its type, since a resource group may be called "subnets" as well.
    boolean isSubnet =
        networks >= 0
            && isSegment("subnets", subnetId, subnets, subnet)
            && isSegment("virtualnetworks", subnetId, networks, network)
            && subnets - network > 1
            && subnetId.length() - subnet > 1;
    return isSubnet ? subnetId.substring(0, subnets) : subnetId;
  }

  /** Whether the word stands between two slashes there, in upper or lower case. */
  private static boolean isSegment(String wanted, String id, int slash, int nextSlash) {
    return Ids.same(wanted, id.substring(slash + 1, nextSlash));
  }

  /**
   * The ids of the flow logs that a target names as its own. A name that cannot be read becomes an
   * empty one, because it still names a flow log.
   */
  static List<String> flowLogs(Fields properties) {
    List<String> ids = new ArrayList<>();
    try {
      for (JsonNode element : properties.elements("flowLogs")) {
        ids.add(element.path("id").asText(""));
      }
    } catch (CheckFailure unreadable) {
      ids.add("");
    }
    return ids;
  }

  /** The ids of the interfaces whose configurations a subnet names; what is odd is passed over. */
  static List<String> interfaces(Fields subnet) throws CheckFailure {
    List<String> ids = new ArrayList<>();
    for (JsonNode configuration : subnet.elements("ipConfigurations")) {
      String id = configuration.path("id").asText("");
      int end = Ids.key(id).lastIndexOf("/ipconfigurations/");
      if (end > 0) {
        ids.add(id.substring(0, end));
      }
    }
    return ids;
  }

  /** The ids of the resources that an array refers to. */
  static List<String> references(List<JsonNode> elements) throws CheckFailure {
    List<String> ids = new ArrayList<>();
    for (JsonNode element : elements) {
      ids.add(Fields.of(element).requiredText("id"));
    }
    return ids;
  }

  /** The id of the resource that a field refers to. */
  static Optional<String> reference(Fields fields, String name) throws CheckFailure {
    Optional<Fields> reference = fields.object(name);
    return reference.isEmpty() ? Optional.empty() : reference.get().filledText("id");
  }
}
