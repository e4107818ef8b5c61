package org.flowlogstatus.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.UniformResult;

/** Parts of results as they stand in a stored report. */
final class Trees {
  private Trees() {}

  /** Who and where a result is, in the form of a stored one. */
  static JsonNode of(UniformResult result) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("provider", result.provider().wireName());
    tree.put("accountId", result.accountId().orElse(null));
    tree.put("region", result.region().orElse(null));
    tree.putObject("target").put("type", result.target().type().wireName());
    return tree;
  }

  static Optional<Coverage> coverage(JsonNode result) {
    JsonNode coverage = result.path("coverage");
    List<String> by = new ArrayList<>();
    coverage.path("by").forEach(id -> by.add(id.asText()));
    Optional<Reason> reason = word(coverage.path("reason"), Reason.values());
    Optional<State> afterRetirement = word(coverage.path("afterRetirement"), State.values());
    return word(coverage.path("state"), State.values())
        .map(state -> Coverage.of(state, by, reason, afterRetirement));
  }

  /** The constant that a text names; empty where it names none. */
  static <E extends Enum<E>> Optional<E> word(JsonNode text, E[] words) {
    return Arrays.stream(words).filter(w -> w.name().equals(text.textValue())).findFirst();
  }

  static Optional<Finding> finding(JsonNode result, FindingCode code) {
    for (JsonNode finding : result.path("findings")) {
      if (finding.path("code").asText("").equals(code.name())) {
        return Optional.of(Finding.of(code, finding.path("message").asText("")));
      }
    }
    return Optional.empty();
  }
}
