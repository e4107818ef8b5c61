package org.flowlogstatus.form.page;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;

/** All that is counted for the first screen, in one pass over every result, shown or not. */
final class Tally {
  final Map<Mark, Integer> marks = new EnumMap<>(Mark.class);
  final Map<Coverage.State, Integer> today = new EnumMap<>(Coverage.State.class);
  final Map<Coverage.State, Integer> afterwards = new EnumMap<>(Coverage.State.class);
  final NavigableSet<TargetType> kinds = new TreeSet<>();
  final NavigableSet<FindingCode> findings = new TreeSet<>();
  final NavigableSet<String> words = new TreeSet<>();

  /** By region and kind, how many have which mark. */
  final Map<String, Map<TargetType, Map<Mark, Integer>>> cells = new TreeMap<>();

  int targets;
  int goingDark;
  boolean retirement;

  static Tally of(Document document) {
    Tally tally = new Tally();
    for (Part part : document.parts()) {
      part.results().forEach(tally::add);
    }
    return tally;
  }

  private void add(UniformResult result) {
    Mark mark = Mark.of(result);
    targets++;
    marks.merge(mark, 1, Integer::sum);
    kinds.add(result.target().type());
    result.findings().stream().map(Finding::code).forEach(findings::add);
    words.add(result.status().name());
    words.add(result.reason().name());
    cells
        .computeIfAbsent(regionOf(result), region -> new EnumMap<>(TargetType.class))
        .computeIfAbsent(result.target().type(), kind -> new EnumMap<>(Mark.class))
        .merge(mark, 1, Integer::sum);
    result.coverage().ifPresent(this::add);
  }

  private void add(Coverage coverage) {
    words.add(coverage.state().name());
    today.merge(coverage.state(), 1, Integer::sum);
    Optional<Coverage.State> after = coverage.afterRetirement();
    retirement |= after.isPresent();
    afterwards.merge(after.orElse(coverage.state()), 1, Integer::sum);
    goingDark += coverage.goesDark() ? 1 : 0;
  }

  int of(Mark mark) {
    return marks.getOrDefault(mark, 0);
  }

  /** The region of a result as a word; also where the cloud named none. */
  static String regionOf(UniformResult result) {
    return result.region().orElse("no region");
  }

  /** The counts of a cell, the worst first. */
  static Map<Mark, Integer> worstFirst(Map<Mark, Integer> cell) {
    Map<Mark, Integer> sorted = new LinkedHashMap<>();
    cell.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted;
  }
}
