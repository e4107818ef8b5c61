package org.flowlogstatus.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flowlogstatus.cli.exit.ExitCode;
import org.flowlogstatus.cli.output.StandardOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command line on the embedded clouds: what it writes, and with which code it exits. */
class CommandLineTest {
  private static final String GROUPS =
      "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/shop/providers"
          + "/Microsoft.Network/networkSecurityGroups/";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PrintStream realOutput = System.out;
  private final PrintStream realErrors = System.err;
  private final ByteArrayOutputStream output = new ByteArrayOutputStream();
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();

  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void captureStreams() {
    System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(errors, true, StandardCharsets.UTF_8));
    StandardOutput.keepForAnswers();
  }

  @AfterEach
  void giveStreamsBack() {
    System.setOut(realOutput);
    System.setErr(realErrors);
  }

  @ParameterizedTest
  @CsvSource({
    "web, 0",
    "fresh, 1",
    "no-such-group, 2",
  })
  void theExitCodeOfACheckIsItsOutcome(String group, int code) {
    assertThat(run("check", "--demo", GROUPS + group)).isEqualTo(code);
  }

  @Test
  void oneAnswerStandsByItselfAndSeveralAreAnArrayInTheOrderAsked() throws Exception {
    run("check", "--demo", GROUPS + "web");
    assertThat(JSON.readTree(output.toString(StandardCharsets.UTF_8)).path("status").asText())
        .isEqualTo("ENABLED");
    output.reset();
    assertThat(run("check", "--demo", "cn-hangzhou", GROUPS + "no-such-group", GROUPS + "web"))
        .isEqualTo(ExitCode.UNKNOWN);
    JsonNode answers = JSON.readTree(output.toString(StandardCharsets.UTF_8));
    assertThat(answers.get(0).path("target").path("id").asText()).isEqualTo("cn-hangzhou");
    assertThat(answers.get(1).path("reason").asText()).isEqualTo("NOT_FOUND");
    assertThat(answers.get(2).path("target").path("id").asText()).isEqualTo(GROUPS + "web");
  }

  @Test
  void whatIsNoTargetIsAMistakeThatSaysWhatIsOne() {
    assertThat(run("check", "--demo", "web")).isEqualTo(ExitCode.USAGE);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("give an ARM id");
    assertThat(output.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "--format, yaml",
    "--fail-on, everything",
    "--output, /no/such/folder/report.json",
    "--baseline, /no/such/report.json",
    "--accept, /no/such/file",
  })
  void aMistakeInAnOptionIsNamedAndNothingIsAsked(String option, String value) {
    assertThat(run("check", "--demo", "cn-hangzhou", option, value)).isEqualTo(ExitCode.USAGE);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains(value);
  }

  @Test
  void aSweepOfAllIsOfEverythingAndNamesNothing() throws Exception {
    assertThat(run("sweep", "--demo", "--all", "--region", "cn-hangzhou"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("--all");
    int everything = run("sweep", "--demo");
    JsonNode swept = JSON.readTree(output.toString(StandardCharsets.UTF_8));
    output.reset();
    assertThat(run("sweep", "--demo", "--all")).isEqualTo(everything);
    JsonNode all = JSON.readTree(output.toString(StandardCharsets.UTF_8));
    assertThat(all.findValues("totals")).isEqualTo(swept.findValues("totals"));
    assertThat(all.findValues("ListAccounts")).as("the directory was asked").isNotEmpty();
  }

  @Test
  void anUnknownCommandOrNoneIsAMistake() {
    assertThat(run("verify")).isEqualTo(ExitCode.USAGE);
    assertThat(run()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aFileIsWrittenWholeAndNothingIsLeftBesideIt() throws Exception {
    Path file = folder.resolve("answer.csv");
    int code = run("check", "--demo", GROUPS + "web", "--format", "csv", "--output", "" + file);
    assertThat(code).isZero();
    assertThat(Files.readString(file)).startsWith("provider,accountId").endsWith("\r\n");
    try (var left = Files.list(folder)) {
      assertThat(left.toList()).containsExactly(file);
    }
  }

  @Test
  void aFileIsReplacedWithTheRightsOfAnyOtherAndALinkStaysOne() throws Exception {
    Path usual = Files.writeString(folder.resolve("usual"), "");
    Path file = folder.resolve("answer.json");
    run("check", "--demo", GROUPS + "web", "--output", "" + file);
    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(usual));
    Path link = Files.createSymbolicLink(folder.resolve("link"), file);
    run("check", "--demo", GROUPS + "fresh", "--output", "" + link);
    assertThat(link).isSymbolicLink();
    assertThat(Files.readString(file)).contains("NEVER_CONFIGURED");
  }

  @Test
  void aPipeIsWrittenToAndNotReplaced() throws Exception {
    Path pipe = folder.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", "" + pipe).start().waitFor() == 0);
    CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> text(pipe));
    assertThat(run("check", "--demo", GROUPS + "web", "--output", "" + pipe)).isZero();
    assertThat(read.get(30, TimeUnit.SECONDS)).contains("\"ENABLED\"");
    assertThat(Files.isRegularFile(pipe)).isFalse();
  }

  @Test
  void noFormHasAnEmptyLineAtItsEnd() {
    run("check", "--demo", GROUPS + "web", "--format", "csv");
    assertThat(output.toString(StandardCharsets.UTF_8)).endsWith("\r\n").doesNotEndWith("\n\n");
    assertThat(output.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
  }

  @Test
  void aRefusalNamesTheRightTheAccountAndTheCommand() {
    assertThat(run("check", "--demo", "me-east-1")).isEqualTo(ExitCode.UNKNOWN);
    assertThat(output.toString(StandardCharsets.UTF_8))
        .contains(
            "Right needed: vpc:GetFlowLogServiceStatus at account 1234567890123456. To grant it:"
                + " aliyun ram CreatePolicy");
  }

  @Test
  void aTableSaysEachAdviceOnceAndFitsTheTerminal() {
    run("sweep", "--demo", "--format", "table");
    String table = output.toString(StandardCharsets.UTF_8);
    assertThat(table.lines()).allMatch(line -> line.length() <= 100).hasSizeLessThan(300);
    assertThat(table)
        .contains("NOT COMPLETE", "cn-hangzhou vpc-bp1yard", "WHAT TO DO")
        .containsOnlyOnce("ANALYTICS_OFF (");
  }

  @Test
  void failOnReplacesTheOutcome() {
    String web = GROUPS + "web";
    assertThat(run("check", "--demo", web, "--fail-on", "warning")).isEqualTo(ExitCode.FAIL);
    assertThat(run("check", "--demo", web, "--fail-on", "critical,disabled")).isZero();
    assertThat(run("check", "--demo", GROUPS + "fresh", "--fail-on", "never")).isZero();
    assertThat(run("check", "--demo", GROUPS + "no-such-group", "--fail-on", "unknown"))
        .isEqualTo(ExitCode.FAIL);
  }

  @Test
  void aGapThatTheBaselineHasIsNotCounted() throws Exception {
    Path before = folder.resolve("before.json");
    run("check", "--demo", GROUPS + "fresh", "--output", "" + before);
    assertThat(run("check", "--demo", GROUPS + "fresh", "--baseline", "" + before)).isZero();
    Files.writeString(before, "[]");
    assertThat(run("check", "--demo", GROUPS + "fresh", "--baseline", "" + before))
        .isEqualTo(ExitCode.FAIL);
  }

  @Test
  void anAcceptedGapIsShownAndNotCountedUntilItsDay() throws Exception {
    Path accepted = folder.resolve("accepted");
    Files.write(
        accepted, List.of("# known", "*/fresh NEVER_CONFIGURED 2999-12-31 moves next year"));
    assertThat(run("check", "--demo", GROUPS + "fresh", "--accept", "" + accepted)).isZero();
    assertThat(output.toString(StandardCharsets.UTF_8))
        .contains("\"accepted\":{\"until\":\"2999-12-31\",\"why\":\"moves next year\"}");

    Files.write(accepted, List.of("*/fresh NEVER_CONFIGURED 2020-01-01 moves next year"));
    assertThat(run("check", "--demo", GROUPS + "fresh", "--accept", "" + accepted))
        .isEqualTo(ExitCode.FAIL);
    assertThat(errors.toString(StandardCharsets.UTF_8)).contains("no longer accepted");

    Files.write(accepted, List.of("*/fresh SOMETHING 2999-01-01 because"));
    assertThat(run("check", "--demo", GROUPS + "fresh", "--accept", "" + accepted))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aSweepOfBothCloudsIsAnArrayOfReports() throws Exception {
    assertThat(run("sweep", "--demo", "--only-gaps")).isEqualTo(ExitCode.FAIL);
    JsonNode reports = JSON.readTree(output.toString(StandardCharsets.UTF_8));
    assertThat(reports.get(0).path("provider").asText()).isEqualTo("azure");
    assertThat(reports.get(1).path("provider").asText()).isEqualTo("alibaba_cloud");
    assertThat(reports.get(0).path("results").size())
        .isLessThan(reports.get(0).path("totals").path("targets").asInt());
  }

  @Test
  void nothingChangedBetweenAReportAndItself() throws Exception {
    Path one = folder.resolve("one.json");
    run("sweep", "--demo", "--alibaba", "--region", "cn-hangzhou", "--output", "" + one);
    assertThat(run("diff", "" + one, "" + one)).isZero();
    Path other = folder.resolve("other.json");
    Files.writeString(other, Files.readString(one).replace("NEVER_CONFIGURED", "SWITCHED_OFF"));
    assertThat(run("diff", "" + one, "" + other)).isEqualTo(ExitCode.FAIL);
  }

  @Test
  void doctorSaysThatEveryRightIsThere() {
    assertThat(run("doctor", "--demo", "--azure", "--format", "table")).isZero();
    assertThat(output.toString(StandardCharsets.UTF_8))
        .contains("Microsoft.Network/networkWatchers/flowLogs/read")
        .doesNotContain("LACKING");
  }

  @Test
  void explainKnowsEveryWordAndRefusesOthers() {
    assertThat(run("explain", "PARENT_UNKNOWN", "--format", "table")).isZero();
    assertThat(output.toString(StandardCharsets.UTF_8)).contains("What to do:");
    assertThat(run("explain", "NO_SUCH_WORD")).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aPlanIsForOneCloudWhereItIsAScript() {
    assertThat(run("plan", "--demo", "--format", "sh")).isEqualTo(ExitCode.USAGE);
    assertThat(run("plan", "--demo", "--azure", "--format", "sh")).isZero();
    assertThat(output.toString(StandardCharsets.UTF_8)).startsWith("#!/usr/bin/env bash");
    assertThat(run("plan", "--demo", "--azure", "--goal", "nothing")).isEqualTo(ExitCode.USAGE);
  }

  @ParameterizedTest
  @CsvSource({
    "--alibaba, --storage-id, Azure",
    "--alibaba, --workspace-id, Azure",
    "--alibaba, --retention-days, Azure",
    "--azure, --project, Alibaba Cloud",
    "--azure, --logstore, Alibaba Cloud"
  })
  void anOptionOfACloudThatIsNotPlannedIsRefused(String planned, String option, String owner) {
    assertThat(run("plan", "--demo", planned, option, "7")).isEqualTo(ExitCode.USAGE);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .contains(option + " is for " + owner + ", and nothing is planned there: leave it out.");
  }

  @Test
  void completionIsAScriptForBothShells() {
    assertThat(run("completion", "zsh")).isZero();
    assertThat(output.toString(StandardCharsets.UTF_8)).startsWith("autoload").contains("flowlog");
  }

  private static int run(String... arguments) {
    return Main.run(arguments);
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
