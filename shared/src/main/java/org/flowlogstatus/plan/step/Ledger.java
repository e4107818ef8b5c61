package org.flowlogstatus.plan.step;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which step closes what, and what no step closes, each once. */
public final class Ledger {
  private final Map<String, Set<Closing>> closed = new LinkedHashMap<>();
  private final Set<Closing> everClosed = new LinkedHashSet<>();
  private final Map<Closing, Unresolved> open = new LinkedHashMap<>();

  public void close(String step, Closing closing) {
    closed.computeIfAbsent(step, id -> new LinkedHashSet<>(4)).add(closing);
    everClosed.add(closing);
  }

  public void close(Collection<String> steps, Closing closing) {
    steps.forEach(step -> close(step, closing));
  }

  public void leave(PlanTarget target, Enum<?> code, String why) {
    open.putIfAbsent(Closing.of(target, code), Unresolved.of(target, code, why));
  }

  public List<Closing> closedBy(String step) {
    return List.copyOf(closed.getOrDefault(step, Set.of()));
  }

  /** What is left: everything that no step closes. */
  public List<Unresolved> unresolved() {
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
