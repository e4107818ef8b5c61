package org.flowlogstatus.local.cloud.oracle;

import java.util.List;

/** How much of some traffic is logged, as far as can be said. */
enum Logged {
  COVERED,
  PARTLY_COVERED,
  NOT_COVERED,
  UNKNOWN,
  NOTHING_TO_COVER;

  /** Of the same traffic, seen by each of these logs: the best counts, doubt before none. */
  static Logged byAny(List<Logged> logs) {
    return List.of(COVERED, PARTLY_COVERED, UNKNOWN).stream()
        .filter(logs::contains)
        .findFirst()
        .orElse(NOT_COVERED);
  }

  /** Of traffic in parts: doubt about one part counts only where the others do not settle it. */
  static Logged together(List<Logged> parts) {
    List<Logged> counting = parts.stream().filter(part -> part != NOTHING_TO_COVER).toList();
    if (counting.isEmpty()) {
      return NOTHING_TO_COVER;
    }
    boolean some = counting.contains(COVERED);
    boolean none = counting.contains(NOT_COVERED);
    if (counting.contains(PARTLY_COVERED) || (some && none)) {
      return PARTLY_COVERED;
    }
    if (counting.contains(UNKNOWN)) {
      return UNKNOWN;
    }
    return some ? COVERED : NOT_COVERED;
  }
}
