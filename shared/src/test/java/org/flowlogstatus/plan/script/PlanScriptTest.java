package org.flowlogstatus.plan.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.plan.step.Plan;
import org.flowlogstatus.plan.step.PlanTarget;
import org.flowlogstatus.plan.step.PlanTotals;
import org.flowlogstatus.plan.step.ShellQuoting;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script is run by bash, with stand-ins for {@code az}, {@code flowlog} and {@code sleep}. */
@Timeout(60)
class PlanScriptTest {
  private static final String HOSTILE = "it's $(touch pwned) `id` \"x\" \\ * ; rm -rf / \n&";

  @TempDir private Path folder;

  @BeforeEach
  void standIns() throws IOException {
    standIn(
        "az",
        "printf '<%s>' \"$@\" >>calls; echo >>calls; exit $(cat az.code 2>/dev/null || echo 0)");
    standIn("flowlog", "echo \"flowlog $*\" >>calls; [ -e on ]");
    standIn("sleep", "echo slept >>calls; [ ! -e wake ] || touch on");
  }

  @Test
  void nothingRunsWithoutYes() throws Exception {
    Run run = run(PlanScript.of(plan(create("a", List.of()))));

    assertThat(run.code).isZero();
    assertThat(run.output).contains("create-a").contains("--yes");
    assertThat(calls()).isEmpty();
  }

  @Test
  void nothingRunsWhileSomethingIsMissing() throws Exception {
    Run run = run(PlanScript.of(plan(create("a", List.of("storageId")))), "--yes");

    assertThat(run.code).isNotZero();
    assertThat(run.output).contains("create-a needs storageId");
    assertThat(calls()).isEmpty();
  }

  @Test
  void hostileNamesArriveAsOneArgument() throws Exception {
    Step step = step("hostile", PlanAction.CREATE_FLOW_LOG, HOSTILE, List.of(), List.of());

    Run run = run(PlanScript.of(plan(step)), "--yes");

    assertThat(run.code).as(run.output).isZero();
    assertThat(calls()).isEqualTo("<" + HOSTILE + ">\n");
    assertThat(folder.resolve("pwned")).doesNotExist();
  }

  @Test
  void stopsAtTheFirstErrorAndGoesOnFromThere() throws Exception {
    String script = PlanScript.of(plan(create("a", List.of()), create("b", List.of())));
    write("az.code", "7");
    assertThat(run(script, "--yes").code).isEqualTo(7);
    assertThat(calls()).isEqualTo("<a>\n");

    write("az.code", "0");
    assertThat(run(script, "--yes").code).isZero();
    assertThat(run(script, "--yes").code).isZero();

    assertThat(calls()).isEqualTo("<a>\n<a>\n<b>\n");
  }

  @Test
  void aDeletionWaitsUntilTheFlowLogsItRestsOnAreOn() throws Exception {
    write("wake", "");

    Run run = run(PlanScript.of(plan(create("a", List.of()), delete("old", "create-a"))), "--yes");

    assertThat(run.code).as(run.output).isZero();
    assertThat(calls()).isEqualTo("<a>\nflowlog check a\nslept\nflowlog check a\n<old>\n");
  }

  @Test
  void aDeletionIsGivenUpAfterFifteenMinutes() throws Exception {
    Run run = run(PlanScript.of(plan(create("a", List.of()), delete("old", "create-a"))), "--yes");

    assertThat(run.code).isNotZero();
    assertThat(calls()).doesNotContain("<old>");
    assertThat(calls().split("slept", -1)).hasSize(60);
  }

  @Test
  void aPlanWithoutStepsIsAScriptThatDoesNothing() throws Exception {
    assertThat(run(PlanScript.of(plan()), "--yes").code).isZero();
    assertThat(run(PlanScript.of(plan())).code).isZero();
  }

  private static Step create(String name, List<String> needs) {
    return step("create-" + name, PlanAction.CREATE_FLOW_LOG, name, List.of(), needs);
  }

  private static Step delete(String name, String after) {
    return step("delete-" + name, PlanAction.DELETE_FLOW_LOG, name, List.of(after), List.of());
  }

  private static Step step(
      String id, PlanAction action, String target, List<String> after, List<String> needs) {
    return Step.builder()
        .id(id)
        .action(action)
        .target(PlanTarget.of(Target.of(TargetType.SUBNET, target)))
        .after(after)
        .needs(needs)
        .addCommands("az " + ShellQuoting.quoted(target))
        .accountId("account")
        .build();
  }

  private static Plan plan(Step... steps) {
    PlanTotals totals =
        PlanTotals.builder()
            .steps(steps.length)
            .targetsFixed(0)
            .coveredBefore(0)
            .coveredAfter(0)
            .goingDarkBefore(0)
            .goingDarkAfter(0)
            .build();
    return Plan.builder()
        .provider(Provider.AZURE)
        .accountId(Optional.empty())
        .computedAt(Instant.EPOCH)
        .goal(Goal.COVER)
        .scope(Scope.AUTO)
        .span(1)
        .totals(totals)
        .steps(List.of(steps))
        .build();
  }

  private void standIn(String name, String body) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, "#!/usr/bin/env bash\n" + body + "\n");
    assertThat(file.toFile().setExecutable(true)).isTrue();
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private String calls() throws IOException {
    Path calls = folder.resolve("calls");
    return Files.exists(calls) ? Files.readString(calls) : "";
  }

  private Run run(String script, String... arguments) throws Exception {
    write("plan.sh", script);
    ProcessBuilder process = new ProcessBuilder("bash", "plan.sh");
    process.command().addAll(List.of(arguments));
    Map<String, String> environment = process.environment();
    environment.put("PATH", folder + ":" + environment.getOrDefault("PATH", ""));
    Process started = process.directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Run(started.exitValue(), output);
  }

  private static final class Run {
    final int code;
    final String output;

    Run(int code, String output) {
      this.code = code;
      this.output = output;
    }
  }
}
