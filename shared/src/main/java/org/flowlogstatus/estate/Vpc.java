package org.flowlogstatus.estate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.immutables.value.Value;

/** An Alibaba Cloud VPC. */
@Value.Immutable
public interface Vpc extends Rows.Row {
  /** The ids of its vSwitches; none where the answer names none. */
  List<String> vSwitchIds();

  /** Whether it has an IPv6 block. */
  @Value.Default
  default boolean dualStack() {
    return false;
  }

  /** The entries of {@code DescribeVpcs}. */
  static Rows<Vpc> rows(List<JsonNode> entries) {
    return Rows.read(entries, "VpcId", new Reader());
  }

  private static List<String> vSwitchIds(Optional<Fields> named) throws CheckFailure {
    List<String> ids = new ArrayList<>();
    if (named.isPresent()) {
      for (JsonNode id : named.get().elements("VSwitchId")) {
        if (!id.isTextual() || id.textValue().isBlank()) {
          throw CheckFailure.invalidAnswer("In the answer, VSwitchIds.VSwitchId holds no id.");
        }
        ids.add(id.textValue());
      }
    }
    return ids;
  }

  /** Reads an entry. */
  final class Reader implements Rows.Reader<Vpc> {
    private Reader() {}

    @Override
    public Vpc read(JsonNode entry) throws CheckFailure {
      Fields fields = Fields.of(entry);
      return ImmutableVpc.builder()
          .id(fields.requiredText("VpcId"))
          .vSwitchIds(vSwitchIds(fields.object("VSwitchIds")))
          .dualStack(fields.filledText("Ipv6CidrBlock").isPresent())
          .build();
    }

    @Override
    public Vpc unreadable(String id, String unknownDetail) {
      // It may have an IPv6 block; then a log of IPv4 traffic does not log all.
      return ImmutableVpc.builder().id(id).dualStack(true).unknownDetail(unknownDetail).build();
    }
  }
}
