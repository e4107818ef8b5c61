package org.flowlogstatus.cli.gate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Severity;
import org.flowlogstatus.model.UniformResult;

/** What is wrong with a result, gap by gap; each by the words that name it. */
final class Gaps {
  private Gaps() {}

  /** The gaps; none where there is nothing to accept. */
  static List<Set<String>> of(UniformResult result) {
    List<Set<String>> gaps = new ArrayList<>();
    for (Finding finding : result.findings()) {
      if (finding.severity() == Severity.CRITICAL) {
        gaps.add(Set.of(finding.code().name()));
      }
    }
    if (Outcome.of(withoutFindings(result)) != Outcome.PASS) {
      gaps.add(verdict(result));
    }
    if (gaps.isEmpty()) {
      for (Finding finding : result.findings()) {
        if (finding.severity() == Severity.WARNING) {
          gaps.add(Set.of(finding.code().name()));
        }
      }
    }
    return gaps;
  }

  /** Whether a word is a reason, a finding or a coverage state. */
  static boolean isCode(String word) {
    Stream<Enum<?>> all =
        Stream.of(Reason.values(), FindingCode.values(), Coverage.State.values())
            .flatMap(Arrays::stream);
    return all.anyMatch(value -> value.name().equals(word));
  }

  private static Set<String> verdict(UniformResult result) {
    Set<String> words = new TreeSet<>();
    words.add(result.reason().name());
    result
        .coverage()
        .ifPresent(
            coverage -> {
              words.add(coverage.state().name());
              coverage.reason().ifPresent(reason -> words.add(reason.name()));
            });
    return words;
  }

  private static UniformResult withoutFindings(UniformResult result) {
    UniformResult.Builder copy = UniformResult.builder();
    return copy.from(result).findings(List.of()).build();
  }
}
