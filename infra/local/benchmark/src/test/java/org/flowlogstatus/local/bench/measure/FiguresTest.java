package org.flowlogstatus.local.bench.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void theMedianIsTheMiddleOneOrBetweenTheTwo() {
    assertThat(Figures.median(List.of(9, 1, 5))).isEqualTo(5);
    assertThat(Figures.median(List.of(4, 1, 2, 9))).isEqualTo(3);
  }

  @Test
  void aPercentileIsAValueThatWasMeasured() {
    List<Integer> values = IntStream.rangeClosed(1, 200).boxed().toList();
    assertThat(Figures.percentile(values, 50)).isEqualTo(100);
    assertThat(Figures.percentile(values, 99)).isEqualTo(198);
    assertThat(Figures.percentile(List.of(7), 99)).isEqualTo(7);
  }

  @Test
  void roundsToDecimals() {
    assertThat(Figures.rounded(1.2351, 2)).isEqualTo(1.24);
  }
}
