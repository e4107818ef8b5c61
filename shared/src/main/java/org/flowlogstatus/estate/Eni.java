package org.flowlogstatus.estate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.immutables.value.Value;

/** A network interface of Alibaba Cloud, and the networks that it is in. */
@Value.Immutable
public interface Eni extends Rows.Row {
  /** Empty where the entry cannot be read. */
  String vpcId();

  /** Empty where the entry cannot be read. */
  String vSwitchId();

  /** The account that it belongs to, where the answer says. */
  Optional<String> ownerId();

  /** Whether it is another account's. */
  default boolean isOthers(Optional<String> accountId) {
    return Owner.isAnother(ownerId(), accountId);
  }

  /** The entries of ECS's {@code DescribeNetworkInterfaces}. */
  static Rows<Eni> rows(List<JsonNode> entries) {
    return Rows.read(entries, "NetworkInterfaceId", new Reader());
  }

  /** Reads an entry. */
  final class Reader implements Rows.Reader<Eni> {
    private Reader() {}

    @Override
    public Eni read(JsonNode entry) throws CheckFailure {
      Fields fields = Fields.of(entry);
      return ImmutableEni.builder()
          .id(fields.requiredText("NetworkInterfaceId"))
          .vpcId(fields.requiredText("VpcId"))
          .vSwitchId(fields.requiredText("VSwitchId"))
          .ownerId(Owner.read(entry))
          .build();
    }

    @Override
    public Eni unreadable(String id, String unknownDetail) {
      return ImmutableEni.builder()
          .id(id)
          .vpcId("")
          .vSwitchId("")
          .unknownDetail(unknownDetail)
          .build();
    }
  }
}
