package org.flowlogstatus.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.flowlogstatus.jvm.OwnJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The figures of the README: {@code mvn -pl shared test -Dtest=FormFiguresTest}. */
class FormFiguresTest {
  private static final int TARGETS = 50_000;

  @Test
  @Timeout(300)
  void aSweepOfFiftyThousandTargetsIsAnsweredInEveryFormWithin512MiB() throws Exception {
    String said =
        OwnJvm.run(Map.of(), "-Xmx512m", FormFigures.class.getName(), String.valueOf(TARGETS));

    System.out.print(said);
    assertThat(said.lines())
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).matches("\\w+ \\d{8,} bytes \\d+ ms"));
  }
}
