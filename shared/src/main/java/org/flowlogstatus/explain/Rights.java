package org.flowlogstatus.explain;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.model.Provider;

/** Which right a call needs; read once, from {@code rights.json}. */
public final class Rights {
  private static final List<Right> ALL = read();

  private Rights() {}

  public static List<Right> all() {
    return ALL;
  }

  /** The rights that a call needs, the first of them always; empty for a call without one. */
  public static List<Right> of(Provider provider, String operation) {
    return ALL.stream()
        .filter(right -> right.provider() == provider && right.operation().equals(operation))
        .collect(Collectors.toList());
  }

  /**
   * What to do where the cloud refused a call: the right, where to grant it, and the command. Empty
   * where this table has no right for the call.
   *
   * @param accountId the subscription or account; empty where it is not known
   */
  public static Optional<String> advice(
      Provider provider, String operation, Optional<String> accountId) {
    List<Right> rights = of(provider, operation);
    if (rights.isEmpty()) {
      return Optional.empty();
    }
    Right first = rights.get(0);
    String names = rights.stream().map(Right::name).distinct().collect(Collectors.joining(" or "));
    return Optional.of(
        "Right needed: "
            + names
            + " at "
            + first.scope(accountId)
            + ". To grant it: "
            + first.command(accountId));
  }

  private static List<Right> read() {
    ObjectNode table = ExplanationTable.read("rights.json");
    List<Right> all = new ArrayList<>();
    for (Provider provider : Provider.values()) {
      for (JsonNode row : table.path(provider.wireName())) {
        all.add(
            Right.of(
                provider,
                ExplanationTable.text(row, "operation"),
                ExplanationTable.text(row, "right"),
                ExplanationTable.text(row, "why")));
      }
    }
    return List.copyOf(all);
  }
}
