package org.flowlogstatus.events;

import com.fasterxml.jackson.databind.JsonNode;
import org.flowlogstatus.model.IdLetters;
import org.flowlogstatus.model.UniformResult;

/** Names a target in a result, whether that is stored or fresh. */
final class TargetKey {
  private TargetKey() {}

  static String of(UniformResult result) {
    return key(
        result.accountId().orElse(""),
        result.region().orElse(""),
        result.target().type().wireName(),
        result.target().id());
  }

  static String of(JsonNode result) {
    JsonNode target = result.path("target");
    return key(
        result.path("accountId").asText(""),
        result.path("region").asText(""),
        target.path("type").asText(""),
        target.path("id").asText(""));
  }

  /** An ARM id says all; an id of the VPC API needs its region. */
  private static String key(String account, String region, String type, String id) {
    String scope = id.startsWith("/") ? "" : account + "|" + region + "|";
    return IdLetters.key(scope + type + "|" + id);
  }
}
