package org.flowlogstatus.estate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.immutables.value.Value;

/** An Azure network security group, and what it is attached to. */
@Value.Immutable
public interface NetworkSecurityGroup {
  String id();

  String region();

  List<String> subnetIds();

  List<String> networkInterfaceIds();

  /** The ids of the flow logs that it names as its own, in whatever watcher. */
  List<String> flowLogIds();

  /** One entry of the list, or the resource itself. */
  static NetworkSecurityGroup read(JsonNode entry) throws CheckFailure {
    Fields fields = Fields.of(entry);
    ImmutableNetworkSecurityGroup.Builder group =
        ImmutableNetworkSecurityGroup.builder()
            .id(fields.requiredText("id"))
            .region(ArmReferences.region(fields.requiredText("location")));
    Optional<Fields> properties = fields.object("properties");
    if (properties.isPresent()) {
      group
          .flowLogIds(ArmReferences.flowLogs(properties.get()))
          .subnetIds(ArmReferences.references(properties.get().elements("subnets")))
          .networkInterfaceIds(
              ArmReferences.references(properties.get().elements("networkInterfaces")));
    }
    return group.build();
  }
}
