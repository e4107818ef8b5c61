package org.flowlogstatus.cli.gate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.form.Acceptance;
import org.flowlogstatus.form.Accepted;
import org.flowlogstatus.model.UniformResult;

/**
 * The gaps of a file that somebody has accepted: a line {@code TARGET CODE YYYY-MM-DD WHY…} for
 * each. A target with two gaps is accepted only where both are.
 */
public final class AcceptedGaps implements Acceptance {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private final List<AcceptedLine> lines;
  private final LocalDate today;
  private final Set<String> runOut = new TreeSet<>();

  private AcceptedGaps(List<AcceptedLine> lines, LocalDate today) {
    this.lines = List.copyOf(lines);
    this.today = today;
  }

  /** The gaps of a file; a line that is none is a mistake that names it. */
  public static AcceptedGaps read(Path file, LocalDate today) {
    List<String> text;
    try {
      text = Files.readAllLines(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UsageError("--accept " + file + " cannot be read as UTF-8 text.", e);
    }
    List<AcceptedLine> lines = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      String line = text.get(i).replace(BYTE_ORDER_MARK, "").strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        lines.add(parsed(line, file + ":" + (i + 1)));
      }
    }
    return new AcceptedGaps(lines, today);
  }

  @Override
  public Optional<Accepted> of(UniformResult result) {
    List<Set<String>> gaps = Gaps.of(result);
    List<Accepted> accepted = new ArrayList<>();
    for (Set<String> gap : gaps) {
      Optional<Accepted> one = accepted(result, gap);
      if (one.isEmpty()) {
        return Optional.empty();
      }
      accepted.add(one.get());
    }
    return accepted.stream().min(Comparator.comparing(Accepted::until));
  }

  /** Whether one word of a result is accepted today. */
  public boolean accepts(UniformResult result, String code) {
    return accepted(result, Set.of(code)).isPresent();
  }

  /** The lines that have run out and would still accept a gap that was looked at. */
  public List<String> runOut() {
    return List.copyOf(runOut);
  }

  private Optional<Accepted> accepted(UniformResult result, Set<String> codes) {
    List<AcceptedLine> matching =
        lines.stream()
            .filter(line -> line.isAbout(result.target().id()) && codes.contains(line.code()))
            .collect(Collectors.toList());
    Optional<AcceptedLine> valid =
        matching.stream().filter(line -> !line.until().isBefore(today)).findFirst();
    if (valid.isEmpty()) {
      matching.forEach(line -> runOut.add(line.words()));
    }
    return valid.map(line -> Accepted.of(line.until(), line.why()));
  }

  private static AcceptedLine parsed(String line, String where) {
    String[] parts = line.split("\\s+", 4);
    if (parts.length < 4) {
      throw new UsageError(where + ": give TARGET CODE YYYY-MM-DD WHY, separated by blanks.");
    }
    if (!Gaps.isCode(parts[1])) {
      throw new UsageError(
          where
              + ": "
              + parts[1]
              + " is no reason, finding or coverage state; see flowlog explain.");
    }
    try {
      return new AcceptedLine(parts[0], parts[1], LocalDate.parse(parts[2]), parts[3]);
    } catch (DateTimeParseException e) {
      throw new UsageError(where + ": " + parts[2] + " is no day of the form YYYY-MM-DD.", e);
    }
  }
}
