package org.flowlogstatus.estate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.immutables.value.Value;

/** An Azure network interface, the subnets it is in, and the network security group on it. */
@Value.Immutable
public interface NetworkInterface {
  String id();

  String region();

  List<String> subnetIds();

  /** Whether it has a configuration, and each of them names its subnet. */
  boolean isPlaced();

  Optional<String> networkSecurityGroupId();

  /** One entry of the list, or the resource itself. */
  static NetworkInterface read(JsonNode entry) throws CheckFailure {
    Fields fields = Fields.of(entry);
    Fields properties = fields.requiredObject("properties");
    return ImmutableNetworkInterface.builder()
        .id(fields.requiredText("id"))
        .region(ArmReferences.region(fields.requiredText("location")))
        .subnetIds(subnets(properties))
        .isPlaced(isPlaced(properties))
        .networkSecurityGroupId(ArmReferences.reference(properties, "networkSecurityGroup"))
        .build();
  }

  /** Those in the answer: both the configurations and their subnets are optional in ARM. */
  private static List<String> subnets(Fields properties) throws CheckFailure {
    List<String> subnets = new ArrayList<>();
    for (JsonNode configuration : properties.elements("ipConfigurations")) {
      String id = subnetOf(configuration);
      if (!id.isBlank()) {
        subnets.add(id);
      }
    }
    return subnets;
  }

  private static boolean isPlaced(Fields properties) throws CheckFailure {
    List<JsonNode> configurations = properties.elements("ipConfigurations");
    for (JsonNode configuration : configurations) {
      if (subnetOf(configuration).isBlank()) {
        return false;
      }
    }
    return !configurations.isEmpty();
  }

  private static String subnetOf(JsonNode configuration) {
    return configuration.path("properties").path("subnet").path("id").asText("");
  }
}
