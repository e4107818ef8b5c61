package org.flowlogstatus.events.stored;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flowlogstatus.json.JsonTrees;
import org.flowlogstatus.json.contract.ResultJson;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.UniformResult;

/** A result in the form of a stored report: read from one, or fresh from a sweep. */
public final class StoredResult {
  /**
   * Findings that also depend on other lists, and that cannot be seen where one of these is unread.
   */
  private static final Set<String> FOUND_AROUND = Set.of("NOTHING_LOGGED", "LOGGED_TWICE");

  private final ObjectNode tree;

  private StoredResult(ObjectNode tree) {
    this.tree = tree;
  }

  public static StoredResult fresh(UniformResult result) {
    return new StoredResult(JsonTrees.parsed(ResultJson.of(result)));
  }

  /** A stored result; empty where the JSON is not one. */
  static Optional<StoredResult> stored(JsonNode node) {
    return node.isObject()
        ? Optional.of(new StoredResult((ObjectNode) node)).filter(StoredResult::isWhole)
        : Optional.empty();
  }

  public JsonNode tree() {
    return tree;
  }

  public String key() {
    return TargetKey.of(tree);
  }

  public String targetId() {
    return tree.path("target").path("id").asText("");
  }

  public String region() {
    return tree.path("region").asText("");
  }

  public Optional<Reason> reason() {
    return named(Reason.values(), tree.path("reason"));
  }

  Optional<Coverage.State> coverage() {
    return named(Coverage.State.values(), tree.path("coverage").path("state"));
  }

  /** What the totals count. */
  Optional<Coverage> covered() {
    JsonNode after = tree.path("coverage").path("afterRetirement");
    return coverage()
        .map(
            state ->
                Coverage.of(
                    state, List.of(), Optional.empty(), named(Coverage.State.values(), after)));
  }

  Set<String> findingCodes() {
    Set<String> codes = new TreeSet<>();
    tree.path("findings").forEach(finding -> codes.add(finding.path("code").asText("")));
    return codes;
  }

  /** The parts whose change is reported, in one line. */
  public String verdict() {
    String state = coverage().map(Enum::name).orElse("-");
    return reason().map(Enum::name).orElse("-") + " " + state + " " + findingCodes();
  }

  /** Whether the target itself could be read. */
  public boolean isRead() {
    return reason().filter(reason -> reason.title().isEmpty()).isPresent();
  }

  /**
   * Whether it says something new about the target. Unreadable networks around the target are new
   * only where its own log was on, and is not any more.
   */
  public boolean isReadAfter(StoredResult old) {
    boolean aroundUnseen = reason().filter(reason -> reason == Reason.PARENT_UNKNOWN).isPresent();
    boolean ownWasOn = old.reason().filter(reason -> reason == Reason.LOGGING).isPresent();
    boolean unseenBefore = old.reason().equals(reason());
    return isRead() && (!aroundUnseen || ownWasOn || unseenBefore);
  }

  /** The same, with what is last known of what could not be seen this time. */
  public StoredResult completedBy(StoredResult old, boolean allAroundSeen) {
    ObjectNode known = tree.deepCopy();
    if (isUnknown(coverage()) && !isUnknown(old.coverage())) {
      known.set("coverage", old.tree.path("coverage"));
    }
    if (!allAroundSeen && reason().equals(old.reason()) && known.path("findings").isArray()) {
      ArrayNode findings = (ArrayNode) known.path("findings");
      old.tree.path("findings").forEach(finding -> addUnseen(findings, finding));
    }
    return new StoredResult(known);
  }

  /** Whether the two agree in everything that both say. */
  public boolean sameAs(StoredResult other) {
    return reason().equals(other.reason())
        && sameCoverage(other)
        && findingCodes().equals(other.findingCodes());
  }

  private void addUnseen(ArrayNode findings, JsonNode finding) {
    String code = finding.path("code").asText("");
    if (FOUND_AROUND.contains(code) && !findingCodes().contains(code)) {
      findings.add(finding);
    }
  }

  private boolean sameCoverage(StoredResult other) {
    return isUnknown(coverage())
        || isUnknown(other.coverage())
        || coverage().equals(other.coverage());
  }

  private boolean isWhole() {
    JsonNode coverage = tree.path("coverage");
    return reason().isPresent()
        && tree.path("target").path("type").isTextual()
        && tree.path("target").path("id").isTextual()
        && tree.path("findings").isArray()
        && (coverage.isNull() || coverage().isPresent());
  }

  private static boolean isUnknown(Optional<Coverage.State> state) {
    return state.filter(s -> s != Coverage.State.UNKNOWN).isEmpty();
  }

  private static <E extends Enum<E>> Optional<E> named(E[] values, JsonNode name) {
    String text = name.asText("");
    return Arrays.stream(values).filter(value -> value.name().equals(text)).findFirst();
  }
}
