package org.flowlogstatus.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which step closes what, and what none does; each said once. */
final class Ledger {
  private final Map<String, Set<Closing>> closed = new LinkedHashMap<>();
  private final Set<Closing> everClosed = new LinkedHashSet<>();
  private final Map<Closing, Unresolved> open = new LinkedHashMap<>();

  void close(String step, Closing closing) {
    closed.computeIfAbsent(step, id -> new LinkedHashSet<>()).add(closing);
    everClosed.add(closing);
  }

  void close(Collection<String> steps, Closing closing) {
    steps.forEach(step -> close(step, closing));
  }

  void leave(PlanTarget target, Enum<?> code, String why) {
    open.putIfAbsent(Closing.of(target, code), Unresolved.of(target, code, why));
  }

  List<Closing> closedBy(String step) {
    return List.copyOf(closed.getOrDefault(step, Set.of()));
  }

  /** What is left; what any step closes is not. */
  List<Unresolved> unresolved() {
    List<Unresolved> left = new ArrayList<>();
    open.forEach(
        (closing, unresolved) -> {
          if (!everClosed.contains(closing)) {
            left.add(unresolved);
          }
        });
    return left;
  }
}
