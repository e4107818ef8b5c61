package org.flowlogstatus.events.stored;

import com.fasterxml.jackson.databind.JsonNode;
import org.flowlogstatus.model.Ids;

/** Names a target in a result, whether that is stored or fresh. */
final class TargetKey {
  private TargetKey() {}

  /** An ARM id says all; an id of the VPC API needs its region. */
  static String of(JsonNode result) {
    JsonNode target = result.path("target");
    String id = target.path("id").asText("");
    String scope =
        id.startsWith("/")
            ? ""
            : result.path("accountId").asText("") + "|" + result.path("region").asText("") + "|";
    return Ids.key(scope + target.path("type").asText("") + "|" + id);
  }
}
