package org.flowlogstatus.flowlog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/** Keeps the parts of a flow log that its next write must repeat; see {@link FlowLog#carried}. */
final class AzureCarried {
  private AzureCarried() {}

  static Optional<ObjectNode> of(JsonNode entry) {
    ObjectNode carried = JsonNodeFactory.instance.objectNode();
    carry(entry, "tags", carried);
    carry(entry, "identity", carried);
    carry(entry.path("properties"), "flowAnalyticsConfiguration", carried);
    return carried.isEmpty() ? Optional.empty() : Optional.of(carried);
  }

  private static void carry(JsonNode from, String name, ObjectNode to) {
    if (from.path(name).isObject() && !from.path(name).isEmpty()) {
      to.set(name, from.path(name));
    }
  }
}
