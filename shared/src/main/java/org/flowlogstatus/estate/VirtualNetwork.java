package org.flowlogstatus.estate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.immutables.value.Value;

/** An Azure virtual network and its subnets. */
@Value.Immutable
public interface VirtualNetwork {
  String id();

  String region();

  List<Subnet> subnets();

  /** The ids of the flow logs that it names as its own, in whatever watcher. */
  List<String> flowLogIds();

  /** One entry of the list, or the resource itself. */
  static VirtualNetwork read(JsonNode entry) throws CheckFailure {
    Fields fields = Fields.of(entry);
    Optional<Fields> properties = fields.object("properties");
    List<Subnet> subnets = new ArrayList<>();
    List<String> flowLogs = List.of();
    if (properties.isPresent()) {
      flowLogs = ArmReferences.flowLogs(properties.get());
      for (JsonNode subnet : properties.get().elements("subnets")) {
        subnets.add(Subnet.read(subnet));
      }
    }
    return ImmutableVirtualNetwork.builder()
        .id(fields.requiredText("id"))
        .region(ArmReferences.region(fields.requiredText("location")))
        .subnets(subnets)
        .flowLogIds(flowLogs)
        .build();
  }

  /** A subnet, and the network security group on it. */
  @Value.Immutable
  interface Subnet {
    String id();

    Optional<String> networkSecurityGroupId();

    /**
     * The ids of the interfaces in it, as its own {@code ipConfigurations} name them; those of
     * scale sets are in no list of interfaces.
     */
    List<String> networkInterfaceIds();

    static Subnet read(JsonNode entry) throws CheckFailure {
      Fields fields = Fields.of(entry);
      Optional<Fields> properties = fields.object("properties");
      return ImmutableSubnet.builder()
          .id(fields.requiredText("id"))
          .networkSecurityGroupId(
              properties.isEmpty()
                  ? Optional.empty()
                  : ArmReferences.reference(properties.get(), "networkSecurityGroup"))
          .networkInterfaceIds(
              properties.isEmpty() ? List.of() : ArmReferences.interfaces(properties.get()))
          .build();
    }
  }
}
