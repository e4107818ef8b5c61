package org.flowlogstatus.cli.output;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flowlogstatus.explain.Explanation;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.SharedWords;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.UniformResult;

/** What to do about the gaps of a document: each word once, with the number of its targets. */
final class Advice {
  private final int width;

  Advice(int width) {
    this.width = width;
  }

  List<String> of(Document document) {
    Map<Explanation, Integer> counts = new LinkedHashMap<>();
    try (Stream<UniformResult> results = document.results()) {
      results
          .filter(Outcome::isGap)
          .filter(result -> document.accepted(result).isEmpty())
          .forEach(result -> each(result).forEach(word -> counts.merge(word, 1, Integer::sum)));
    }
    List<String> lines = new ArrayList<>();
    if (!counts.isEmpty()) {
      lines.add("");
      lines.addAll(
          Columns.broken("WHAT TO DO (flowlog explain CODE says more, flowlog plan how)", width));
    }
    counts.forEach(
        (word, count) ->
            lines.addAll(Columns.broken(word.code() + " (" + count + "): " + word.next(), width)));
    return lines;
  }

  /** {@code FAIL}, {@code UNKNOWN}, {@code WARNING} for what passes with one, or {@code PASS}. */
  static String outcome(UniformResult result) {
    Outcome outcome = Outcome.of(result);
    return outcome == Outcome.PASS && Outcome.isGap(result)
        ? "WARNING"
        : outcome.wireName().toUpperCase(Locale.ROOT);
  }

  private static Set<Explanation> each(UniformResult result) {
    return new LinkedHashSet<>(SharedWords.toDo(result));
  }
}
