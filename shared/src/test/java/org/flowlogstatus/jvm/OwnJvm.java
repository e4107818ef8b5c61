package org.flowlogstatus.jvm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A Java process of a test's own, with the classes of the test. */
public final class OwnJvm {
  private static final int SECONDS_TO_END = 10;

  private OwnJvm() {}

  /**
   * Runs it to its end.
   *
   * @param environment variables beside those of the test
   * @param arguments options of the JVM, the main class, arguments
   * @return all that it wrote, errors among it
   * @throws AssertionError where it does not end by itself with 0
   */
  public static String run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)).as(said).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    return said;
  }
}
