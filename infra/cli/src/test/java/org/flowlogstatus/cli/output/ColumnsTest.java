package org.flowlogstatus.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables fit the terminal, and lose no letter of what they show. */
class ColumnsTest {
  private static final String ID = "/subscriptions/1111/resourceGroups/shop/networks/abcdefghij";

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 71, 72, 80, 100, 200})
  void noLineIsLongerThanTheTerminalAndNoIdIsCut(int width) {
    Columns columns = new Columns(width, List.of("OUTCOME", "STATUS", "TARGET"));
    columns.add(List.of("FAIL", "DISABLED", ID), List.of("There is no flow log. Create one."));
    List<String> lines = columns.lines();
    assertThat(lines).allMatch(line -> line.length() <= width);
    String letters = String.join("", lines).replace(" ", "");
    assertThat(letters).contains("FAIL");
    assertThat(letters.chars().filter(c -> c == '/').count()).isEqualTo(6);
    assertThat(letters).contains("Thereisnoflowlog.Createone.");
  }

  @Test
  void aWordThatFitsStaysWhole() {
    assertThat(Columns.broken("a flow log", 6)).containsExactly("a flow", "log");
  }
}
