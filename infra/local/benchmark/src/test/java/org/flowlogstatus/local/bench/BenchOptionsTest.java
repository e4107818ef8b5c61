package org.flowlogstatus.local.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BenchOptionsTest {
  private static final Path ROOT = Path.of("project");

  @Test
  void withoutWordsAllPartsRunSevenTimes() {
    assertThat(BenchOptions.parse(ROOT, List.of()))
        .isEqualTo(
            new BenchOptions(
                ROOT,
                List.of("cold", "warm", "sweep"),
                7,
                Path.of("project/infra/local/benchmark/target/bench.json")));
  }

  @Test
  void takesPartsRunsAndAFile() {
    assertThat(
            BenchOptions.parse(ROOT, List.of("cold", "--runs", "11", "sweep", "--out", "it.json")))
        .isEqualTo(new BenchOptions(ROOT, List.of("cold", "sweep"), 11, Path.of("it.json")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lukewarm", "--runs", "--runs 0", "--runs many", "--out", "--runs -1"})
  void refusesWhatIsNoOption(String words) {
    assertThatThrownBy(() -> BenchOptions.parse(ROOT, List.of(words.split(" ", -1))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
