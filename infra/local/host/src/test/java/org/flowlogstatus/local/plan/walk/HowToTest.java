package org.flowlogstatus.local.plan.walk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.e2e.CloudPair;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** {@code infra/local/OFF-NSG-FLOW-LOGS.md}, followed: what it shows is what comes out. */
@Timeout(180)
class HowToTest {
  private static final Path LOCAL = Path.of("..").toAbsolutePath().normalize();
  private static final Path ESTATE = LOCAL.resolve("off-nsg/estate.json");
  private static final String SUBSCRIPTION = "14141414-1414-4414-8414-141414141414";
  private static final Map<String, String> SCOPE = Map.of("subscriptionId", SUBSCRIPTION);
  private static final Map<String, String> KEEP =
      Map.of("subscriptionId", SUBSCRIPTION, "goal", "keep");

  @TempDir private Path folder;

  @Test
  void eachLineOfItIsTrue() throws Exception {
    String page = Files.readString(LOCAL.resolve("OFF-NSG-FLOW-LOGS.md"));
    try (CloudPair pair = CloudPair.start(Estate.read(ESTATE), Map.of())) {
      assertThat(page).contains(totals(pair.azure().sweep(SCOPE).json()));
      JsonNode plan = pair.azure().plan(KEEP).json();
      assertThat(page).contains(totals(plan));
      JsonNode first = plan.at("/steps/0");
      JsonNode last = plan.path("steps").path(plan.path("steps").size() - 1);
      assertThat(page)
          .contains("(" + first.path("id").asText() + ")", name(first), name(last))
          .contains("(after " + last.at("/after/0").asText() + ")");
      String script = pair.azure().planAs("sh", KEEP).body();

      Run shown = run(pair, script);
      assertThat(shown.output).contains("This script would run 54 steps", "Nothing was run.");
      assertThat(pair.armCalls().calls()).allMatch(call -> call.method().equals("GET"));

      Run ran = run(pair, script, "--yes");
      assertThat(ran.code).as(ran.output).isZero();
      assertThat(ran.output).contains("All steps are done.");
      assertThat(page).contains(totals(pair.azure().sweep(SCOPE).json()));
      assertThat(page).contains(totals(pair.azure().plan(KEEP).json()));

      Run again = run(pair, script, "--yes");
      assertThat(again.output).contains("Done before: ").doesNotContain("Running: ");
    }
  }

  private static String name(JsonNode step) {
    String log = step.path("flowLog").asText();
    return " --name " + log.substring(log.lastIndexOf('/') + 1) + "\n";
  }

  private static String totals(JsonNode answer) {
    return answer.path("totals").toString();
  }

  private Run run(CloudPair pair, String script, String... arguments) throws Exception {
    Files.writeString(folder.resolve("plan.sh"), script);
    standInForFlowlog(pair);
    ProcessBuilder process = new ProcessBuilder("bash", "plan.sh");
    process.command().addAll(List.of(arguments));
    Map<String, String> environment = process.environment();
    String path = LOCAL.resolve("off-nsg") + ":" + folder;
    environment.put("PATH", path + ":" + environment.getOrDefault("PATH", ""));
    environment.put("FLOWLOG_AZURE_ENDPOINT", pair.armEndpoint().toString());
    Process started = process.directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(started.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return new Run(started.exitValue(), output);
  }

  /** The command line's check by the function that is served. */
  private void standInForFlowlog(CloudPair pair) throws IOException {
    Path flowlog = folder.resolve("flowlog");
    Files.writeString(
        flowlog,
        String.join(
            "\n",
            "#!/usr/bin/env bash",
            "shift",
            "for target; do",
            "  curl -s \"" + pair.azureHost() + "/api/flow-log-status?targetResourceId=$target\" |",
            "    grep -q '\"status\":\"ENABLED\"' || exit 1",
            "done",
            ""));
    assertThat(flowlog.toFile().setExecutable(true)).isTrue();
  }

  private record Run(int code, String output) {}
}
