package org.flowlogstatus.estate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.immutables.value.Value;

/** An Alibaba Cloud vSwitch, and the VPC that it is in. */
@Value.Immutable
public interface VSwitch extends Rows.Row {
  /** Empty where the entry cannot be read. */
  String vpcId();

  /** {@code Shared}: another account's; {@code Sharing}: ours, shared with others; or empty. */
  Optional<String> shareType();

  /** The account that it belongs to, where the answer says. */
  Optional<String> ownerId();

  /** Whether it has an IPv6 block. */
  @Value.Default
  default boolean dualStack() {
    return false;
  }

  /** Whether the answer says whose it is. */
  default boolean tellsWhose() {
    return shareType().isPresent() || ownerId().isPresent();
  }

  /** Whether it is another account's, so that not all of its flow logs can be seen. */
  default boolean isOthers(Optional<String> accountId) {
    boolean shared = !shareType().orElse("").isEmpty() && !shareType().get().equals("Sharing");
    return shared || Owner.isAnother(ownerId(), accountId);
  }

  /** The entries of {@code DescribeVSwitches}. */
  static Rows<VSwitch> rows(List<JsonNode> entries) {
    return Rows.read(entries, "VSwitchId", new Reader());
  }

  /** Reads an entry. */
  final class Reader implements Rows.Reader<VSwitch> {
    private Reader() {}

    @Override
    public VSwitch read(JsonNode entry) throws CheckFailure {
      Fields fields = Fields.of(entry);
      return ImmutableVSwitch.builder()
          .id(fields.requiredText("VSwitchId"))
          .vpcId(fields.requiredText("VpcId"))
          .shareType(fields.text("ShareType").map(String::strip))
          .ownerId(Owner.read(entry))
          .dualStack(fields.filledText("Ipv6CidrBlock").isPresent())
          .build();
    }

    @Override
    public VSwitch unreadable(String id, String unknownDetail) {
      return ImmutableVSwitch.builder().id(id).vpcId("").unknownDetail(unknownDetail).build();
    }
  }
}
