package org.flowlogstatus.cli.gate;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.flowlogstatus.cli.exit.ExitCode;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.FailedRead;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Severity;
import org.flowlogstatus.model.UniformResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say what the exit code counts. */
public final class GateOptions {
  @Option(
      names = "--fail-on",
      paramLabel = "WHAT",
      description =
          "A comma list of disabled, uncovered, unknown, warning, critical, or never:"
              + " exit with 1 where one of them is there, else with 0.")
  private @Nullable String failOn;

  @Option(
      names = "--baseline",
      paramLabel = "REPORT",
      description = "Count only targets whose outcome is worse than in this report.")
  private @Nullable Path baseline;

  @Option(
      names = "--accept",
      paramLabel = "FILE",
      description = "Leave out the gaps of this file: lines of TARGET CODE YYYY-MM-DD WHY.")
  private @Nullable Path accept;

  /** What the options say; a mistake in one of them is named before anything is asked. */
  public Gate gate() {
    Path accepted = accept;
    Path before = baseline;
    return new Gate(
        failOn(),
        before == null ? Baseline.none() : Baseline.read(before),
        accepted == null
            ? Optional.empty()
            : Optional.of(AcceptedGaps.read(accepted, LocalDate.now(ZoneOffset.UTC))));
  }

  private Set<FailOn> failOn() {
    Set<FailOn> named = EnumSet.noneOf(FailOn.class);
    String list = failOn;
    if (list == null) {
      return named;
    }
    for (String word : list.split(",", -1)) {
      try {
        named.add(FailOn.valueOf(word.trim().toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException e) {
        throw new UsageError(
            "--fail-on "
                + word
                + " is nothing it knows: give disabled, uncovered, unknown, warning, critical"
                + " or never.",
            e);
      }
    }
    if (named.contains(FailOn.NEVER) && named.size() > 1) {
      throw new UsageError("--fail-on never cannot be combined with other values.");
    }
    return named;
  }

  /** Judges a document. */
  public static final class Gate {
    private final Set<FailOn> failOn;
    private final Baseline baseline;
    private final Optional<AcceptedGaps> accepted;

    Gate(Set<FailOn> failOn, Baseline baseline, Optional<AcceptedGaps> accepted) {
      this.failOn = failOn;
      this.baseline = baseline;
      this.accepted = accepted;
    }

    public Optional<AcceptedGaps> accepted() {
      return accepted;
    }

    /** The exit code that the document comes to. */
    public int exitCode(Document document) {
      if (document.unread().stream().anyMatch(Gate::isMistake)) {
        return ExitCode.USAGE;
      }
      List<UniformResult> counted =
          document.parts().stream()
              .flatMap(part -> part.results().stream())
              .filter(result -> document.accepted(result).isEmpty())
              .filter(baseline::isWorseOrNoBaseline)
              .collect(Collectors.toList());
      boolean unread = !document.unread().isEmpty() || !document.complete();
      return failOn.isEmpty() ? byOutcome(counted, unread) : byFailOn(counted, unread);
    }

    private static int byOutcome(List<UniformResult> counted, boolean unread) {
      Set<Outcome> outcomes =
          counted.stream()
              .map(Outcome::of)
              .collect(Collectors.toCollection(() -> EnumSet.noneOf(Outcome.class)));
      if (outcomes.contains(Outcome.FAIL)) {
        return ExitCode.FAIL;
      }
      return unread || outcomes.contains(Outcome.UNKNOWN) ? ExitCode.UNKNOWN : ExitCode.PASS;
    }

    private int byFailOn(List<UniformResult> counted, boolean unread) {
      boolean there =
          (unread && failOn.contains(FailOn.UNKNOWN))
              || counted.stream().anyMatch(result -> failOn.stream().anyMatch(is(result)));
      return there ? ExitCode.FAIL : ExitCode.PASS;
    }

    /** A warning is accepted by its own code, also where nothing else of the target is. */
    private Predicate<FailOn> is(UniformResult result) {
      return what ->
          what == FailOn.WARNING
              ? result.findings().stream()
                  .filter(finding -> finding.severity() == Severity.WARNING)
                  .map(Finding::code)
                  .anyMatch(
                      code -> accepted.filter(gaps -> gaps.accepts(result, code.name())).isEmpty())
              : what.isIn(result);
    }

    private static boolean isMistake(FailedRead unread) {
      Reason reason = unread.problem().reason();
      return reason == Reason.INVALID_REQUEST || reason == Reason.TARGET_NOT_ALLOWED;
    }
  }
}
