package org.flowlogstatus.form.page;

import java.util.Comparator;
import java.util.Locale;
import org.flowlogstatus.form.SharedWords;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.Severity;
import org.flowlogstatus.model.UniformResult;

/** How a result is marked on the page, and its place: the worst comes first. */
enum Mark {
  FAIL,
  UNKNOWN,
  WARNING,
  PASS;

  /** Gaps first, then what is unknown, what has a warning, and the rest. */
  static final Comparator<UniformResult> WORST_FIRST =
      Comparator.comparing(Mark::of)
          .thenComparing(Mark::badness, Comparator.reverseOrder())
          .thenComparing(result -> result.region().orElse(""))
          .thenComparing(result -> result.target().id());

  static Mark of(UniformResult result) {
    Outcome outcome = Outcome.of(result);
    if (outcome == Outcome.FAIL) {
      return FAIL;
    }
    if (outcome == Outcome.UNKNOWN) {
      return UNKNOWN;
    }
    return isWarned(result) ? WARNING : PASS;
  }

  /** Its name in small letters: the class that colours it, and the word that says it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean isWarned(UniformResult result) {
    return SharedWords.worst(result).filter(worst -> worst != Severity.INFO).isPresent();
  }

  /** Nothing arrives though a log is on, then nothing is logged, then a part; networks first. */
  private static int badness(UniformResult result) {
    int badness = SharedWords.worst(result).filter(w -> w == Severity.CRITICAL).isPresent() ? 8 : 0;
    Coverage.State state =
        result.coverage().map(Coverage::state).orElse(Coverage.State.NOT_COVERED);
    badness += state == Coverage.State.PARTLY_COVERED ? 0 : 4;
    return badness + (result.target().type().isNetwork() ? 2 : 0);
  }
}
