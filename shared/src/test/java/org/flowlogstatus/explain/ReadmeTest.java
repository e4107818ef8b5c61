package org.flowlogstatus.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.flowlogstatus.explain.Explanation.Kind;
import org.junit.jupiter.api.Test;

/** What the README says of a code is what the table says. */
class ReadmeTest {
  private static final Path README = Path.of("..", "infra", "README.md");

  @Test
  void theTableOfWhatToDoIsThatOfTheSource() throws IOException {
    String rows =
        Explanations.all().stream()
            .filter(entry -> entry.kind() != Kind.STATUS && !entry.next().equals("Nothing."))
            .map(ReadmeTest::row)
            .collect(Collectors.joining("\n"));

    assertThat(Files.readString(README)).contains(rows);
  }

  private static String row(Explanation entry) {
    String actions =
        entry.actions().stream().map(action -> "`" + action + "`").collect(Collectors.joining(" "));
    return "| `" + entry.code() + "` | " + entry.next() + " | " + actions + " |";
  }
}
