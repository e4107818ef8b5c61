package org.flowlogstatus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.flowlogstatus.cli.exit.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What goes wrong around the command line: a clear word, the right exit code, nothing half done.
 */
class BadInputTest {
  private static final Map<String, String> NARROW =
      Map.of("FLOWLOG_STDOUT_TTY", "1", "COLUMNS", "20", "NO_COLOR", "1");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"check cn-hangzhou", "sweep", "plan --azure", "doctor", "explain"})
  void anUnknownFormatIsNamedBeforeAnythingIsAsked(String call) {
    String[] words = (call + " --format yaml").split(" ");
    FlowlogProcess run =
        FlowlogProcess.run(Map.of("FLOWLOG_AZURE_ENDPOINT", "http://[::1]:1"), words);

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.output()).isEmpty();
    assertThat(run.errors().lines()).hasSize(1);
    assertThat(run.errors()).contains("json");
  }

  @Test
  void aFileInNoFolderIsRefusedBeforeAnythingIsAsked() {
    String file = folder.resolve("none").resolve("report.json").toString();
    FlowlogProcess run = FlowlogProcess.run(Map.of(), "sweep", "--demo", "--output", file);

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.errors()).contains("--output " + file + " cannot be written").hasLineCount(1);
    assertThat(run.output()).isEmpty();
  }

  @Test
  void aFullDeviceIsSaid() {
    assumeTrue(Files.exists(Path.of("/dev/full")));
    FlowlogProcess run = FlowlogProcess.run(Map.of(), "sweep", "--demo", "--output", "/dev/full");

    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.errors()).contains("--output /dev/full cannot be written", "has room");
  }

  @Test
  void aFileThatDoesNotFitLeavesTheOldOneWholeAndNothingBesideIt() throws Exception {
    Path file = Files.writeString(folder.resolve("report.json"), "the old one");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    String call =
        "ulimit -f 16; exec " + java + " -cp '" + System.getProperty("java.class.path") + "' ";
    Process process =
        new ProcessBuilder(
                "bash", "-c", call + Main.class.getName() + " sweep --demo --output " + file)
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.USAGE);
    assertThat(said).contains("cannot be written");
    assertThat(Files.readString(file)).isEqualTo("the old one");
    assertThat(files()).containsExactly(file);
  }

  @Test
  void aPipeThatClosesEarlyIsSaidOnceAndNothingElse() {
    FlowlogProcess run = FlowlogProcess.run(Map.of(), 100, "sweep", "--demo");

    assertThat(run.output()).hasSize(100);
    assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(run.errors())
        .contains("the program that reads it has stopped reading")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sweep --demo",
        "check --demo cn-hangzhou eni-bp1dark --region cn-hangzhou",
        "plan --demo --azure",
        "doctor --demo --azure",
        "explain"
      })
  void aTerminalOfTwentyColumnsIsEnough(String call) {
    FlowlogProcess run = FlowlogProcess.run(NARROW, call.split(" "));

    assertThat(run.exitCode()).isLessThan(ExitCode.USAGE);
    assertThat(run.output().lines().filter(line -> !line.startsWith("   az ")))
        .hasSizeGreaterThan(5)
        .allSatisfy(line -> assertThat(line.codePointCount(0, line.length())).isLessThan(21));
  }

  private Stream<Path> files() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      return left.toList().stream();
    }
  }
}
