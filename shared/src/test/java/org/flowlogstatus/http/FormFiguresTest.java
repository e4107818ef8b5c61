package org.flowlogstatus.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The figures of the README: {@code mvn -pl shared test -Dtest=FormFiguresTest}. */
class FormFiguresTest {
  private static final int TARGETS = 50_000;

  @Test
  @Timeout(300)
  void aSweepOfFiftyThousandTargetsIsAnsweredInEveryFormWithin512MiB() throws Exception {
    String said = run("-Xmx512m", FormFigures.class.getName(), String.valueOf(TARGETS));

    System.out.print(said);
    assertThat(said.lines())
        .hasSize(5)
        .allSatisfy(line -> assertThat(line).matches("\\w+ \\d{8,} bytes \\d+ ms"));
  }

  private static String run(String heap, String main, String argument)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                main,
                argument)
            .redirectErrorStream(true)
            .start();
    String said = new String(child.getInputStream().readAllBytes(), UTF_8);
    assertThat(child.waitFor(10, TimeUnit.SECONDS)).as(said).isTrue();
    assertThat(child.exitValue()).as(said).isZero();
    return said;
  }
}
