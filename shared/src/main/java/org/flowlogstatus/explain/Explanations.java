package org.flowlogstatus.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.Explanation.Kind;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Reason;

/** The explanations of all words; read once, from {@code codes.json}. */
public final class Explanations {
  private static final List<Explanation> ALL = read();

  private Explanations() {}

  /** All of them, by kind, in the order of the table. */
  public static List<Explanation> all() {
    return ALL;
  }

  /** Those of a word, written in any case: none, one, or one for each kind that has it. */
  public static List<Explanation> named(String word) {
    return ALL.stream()
        .filter(entry -> entry.code().equalsIgnoreCase(word.trim()))
        .collect(Collectors.toList());
  }

  public static Explanation of(Reason reason) {
    return of(Kind.REASON, reason.name());
  }

  public static Explanation of(FindingCode code) {
    return of(Kind.FINDING, code.name());
  }

  public static Explanation of(Coverage.State state) {
    return of(Kind.COVERAGE, state.name());
  }

  private static Explanation of(Kind kind, String code) {
    return ALL.stream()
        .filter(entry -> entry.kind() == kind && entry.code().equals(code))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException(kind + " " + code + " is not explained"));
  }

  private static List<Explanation> read() {
    ObjectNode table = ExplanationTable.read("codes.json");
    List<Explanation> all = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (JsonNode row : table.path(kind.word())) {
        all.add(explanation(kind, row));
      }
    }
    return List.copyOf(all);
  }

  private static Explanation explanation(Kind kind, JsonNode row) {
    List<PlanAction> actions =
        ExplanationTable.texts(row, "actions").stream()
            .map(PlanAction::valueOf)
            .collect(Collectors.toList());
    return Explanation.of(
        kind,
        ExplanationTable.text(row, "code"),
        ExplanationTable.text(row, "meaning"),
        ExplanationTable.text(row, "next"),
        actions);
  }
}
