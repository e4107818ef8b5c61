package org.flowlogstatus.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Reason;
import org.junit.jupiter.api.Test;

/**
 * The tables of the project's README are those of the model: no row is missing, and none is more.
 */
class TruthTablesTest {
  private static final Path README = Path.of("..", "README.md");

  @Test
  void everyReasonStandsUnderItsStatus() throws IOException {
    Set<String> rows = new TreeSet<>();
    String status = "";
    for (List<String> row : rowsUnder("| status | reason |")) {
      status = row.get(0).isEmpty() ? status : row.get(0);
      rows.add(status + " " + row.get(1));
    }

    assertThat(rows)
        .isEqualTo(
            all(
                reasons()
                    .filter(reason -> reason.title().isEmpty())
                    .map(reason -> reason.status() + " `" + reason + "`")));
  }

  @Test
  void everyProblemStandsBesideItsHttpStatusAndWhetherToTryAgain() throws IOException {
    Set<String> rows = new TreeSet<>();
    for (List<String> row : rowsUnder("| HTTP | reason |")) {
      String http = row.get(0).startsWith("400,") ? "400" : row.get(0);
      rows.add(http + " " + row.get(1) + " " + row.get(2).equals("yes"));
    }

    assertThat(rows)
        .isEqualTo(
            all(
                reasons()
                    .filter(reason -> !reason.title().isEmpty())
                    .map(
                        reason ->
                            reason.httpStatus() + " `" + reason + "` " + reason.retryable())));
  }

  @Test
  void everyFindingStandsBesideItsSeverity() throws IOException {
    Set<String> rows = new TreeSet<>();
    for (List<String> row : rowsUnder("| code | severity |")) {
      rows.add(row.get(0) + " " + row.get(1));
    }

    assertThat(rows)
        .isEqualTo(
            all(
                Arrays.stream(FindingCode.values())
                    .map(code -> "`" + code + "` " + code.severity())));
  }

  private static Stream<Reason> reasons() {
    return Arrays.stream(Reason.values());
  }

  private static Set<String> all(Stream<String> rows) {
    return rows.collect(Collectors.toCollection(TreeSet::new));
  }

  /** The cells of the rows of the table that begins so. */
  private static List<List<String>> rowsUnder(String head) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    boolean inside = false;
    for (String line : Files.readAllLines(README)) {
      inside = inside ? line.startsWith("|") : line.startsWith(head);
      if (inside && !line.startsWith(head) && !line.startsWith("|---")) {
        String[] cells = line.split("\\|", -1);
        rows.add(Arrays.stream(cells).skip(1).map(String::trim).collect(Collectors.toList()));
      }
    }
    return rows;
  }
}
