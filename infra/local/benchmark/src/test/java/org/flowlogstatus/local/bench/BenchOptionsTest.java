package org.flowlogstatus.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.flowlogstatus.local.bench.BenchOptions.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class BenchOptionsTest {
  private static final Path ROOT = Path.of("project");

  @Test
  void withoutWordsAllPartsRunSevenTimes() {
    BenchOptions options = options();

    assertThat(options.parts()).containsExactly(Part.cold, Part.warm, Part.sweep, Part.plan);
    assertThat(options.runs()).isEqualTo(7);
    assertThat(options.out(ROOT))
        .isEqualTo(Path.of("project/infra/local/benchmark/target/bench.json"));
  }

  @Test
  void takesPartsRunsAndAFile() {
    BenchOptions options = options("cold", "--runs", "11", "sweep", "--out", "it.json");

    assertThat(options.parts()).containsExactly(Part.cold, Part.sweep);
    assertThat(options.runs()).isEqualTo(11);
    assertThat(options.out(ROOT)).isEqualTo(Path.of("it.json"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lukewarm", "--runs", "--runs 0", "--runs many", "--out", "--runs -1"})
  void refusesWhatIsNoOption(String words) {
    assertThatThrownBy(() -> options(words.split(" ", -1)))
        .isInstanceOf(CommandLine.ParameterException.class);
  }

  private static BenchOptions options(String... words) {
    return CommandLine.populateCommand(new BenchOptions(), words);
  }
}
