package org.flowlogstatus.local.cloud.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.flowlogstatus.local.cloud.estate.Json;

/** Changes to a true answer's JSON. Names are matched without case, wherever they stand. */
final class JsonEdits {

  private static final Set<String> TARGETS = Set.of("targetresourceid", "resourceid", "vpcid");
  private static final Set<String> LONGER_LISTS = Set.of("totalcount");

  private JsonEdits() {}

  static CloudReply wrongType(CloudReply reply, String field) {
    return each(reply, Set.of(lower(field)), (name, value) -> Optional.of(otherType(value)));
  }

  static CloudReply without(CloudReply reply, String field) {
    return each(reply, Set.of(lower(field)), (name, value) -> Optional.empty());
  }

  static CloudReply replaced(CloudReply reply, String field, JsonNode by) {
    return each(reply, Set.of(lower(field)), (name, value) -> Optional.of(by));
  }

  static CloudReply otherTarget(CloudReply reply) {
    return each(
        reply, TARGETS, (name, value) -> Optional.of(TextNode.valueOf(value.asText() + "-other")));
  }

  static CloudReply totalCountOfAMillion(CloudReply reply) {
    return each(
        reply,
        LONGER_LISTS,
        (name, value) ->
            Optional.of(
                value.isTextual() ? TextNode.valueOf("1000000") : IntNode.valueOf(1000000)));
  }

  static CloudReply nextLink(CloudReply reply, String url) {
    return Json.tryParse(reply.body())
        .filter(body -> body.path("value").isArray())
        .map(body -> reply.withBody(Json.bytes(((ObjectNode) body).put("nextLink", url))))
        .orElse(reply);
  }

  private static JsonNode otherType(JsonNode value) {
    return value.isTextual() ? IntNode.valueOf(1) : TextNode.valueOf(value.asText());
  }

  private static CloudReply each(
      CloudReply reply,
      Set<String> names,
      BiFunction<String, JsonNode, Optional<JsonNode>> change) {
    return Json.tryParse(reply.body())
        .map(body -> reply.withBody(Json.bytes(walk(body, names, change))))
        .orElse(reply);
  }

  private static JsonNode walk(
      JsonNode node, Set<String> names, BiFunction<String, JsonNode, Optional<JsonNode>> change) {
    if (node.isArray()) {
      var changed = Json.array();
      node.forEach(item -> changed.add(walk(item, names, change)));
      return changed;
    }
    if (!node.isObject()) {
      return node;
    }
    ObjectNode changed = Json.object();
    node.properties()
        .forEach(
            member ->
                (names.contains(lower(member.getKey()))
                        ? change.apply(member.getKey(), member.getValue())
                        : Optional.of(walk(member.getValue(), names, change)))
                    .ifPresent(value -> changed.set(member.getKey(), value)));
    return changed;
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
