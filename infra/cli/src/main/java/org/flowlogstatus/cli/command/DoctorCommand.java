package org.flowlogstatus.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.cli.doctor.Deployment;
import org.flowlogstatus.cli.doctor.LoginChecks;
import org.flowlogstatus.cli.exit.ExitCode;
import org.flowlogstatus.cli.login.Clouds;
import org.flowlogstatus.cli.login.LoggedInCloud;
import org.flowlogstatus.cli.output.Progress;
import org.flowlogstatus.health.Health;
import org.flowlogstatus.health.HealthCheck;
import org.flowlogstatus.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code flowlog doctor}: what a login or a deployment lacks. */
@Command(mixinStandardHelpOptions = true, exitCodeOnInvalidInput = ExitCode.USAGE)
final class DoctorCommand extends CloudCommand {
  @Option(
      names = "--url",
      paramLabel = "URL",
      description =
          "The URL of a deployed function, which ends with flow-log-status; asks its health.")
  private @Nullable URI url;

  @Option(
      names = "--key",
      paramLabel = "NAME",
      description = "The environment variable that holds the function key of --url.")
  private @Nullable String keyVariable;

  @Mixin private ScopeOptions scope = new ScopeOptions();

  @Override
  public Integer call() {
    output.check();
    URI deployment = url;
    List<HealthCheck> checks =
        deployment == null ? ofLogin() : Deployment.checks(deployment, key());
    boolean asJson = output.isJson("doctor");
    if (asJson) {
      output.write(out -> JsonText.write(out, json -> json(checks, json)));
    } else {
      output.writeLines(text(checks));
    }
    return checks.stream().allMatch(HealthCheck::ok) ? ExitCode.PASS : ExitCode.UNKNOWN;
  }

  private Optional<String> key() {
    return Optional.ofNullable(keyVariable).map(System.getenv()::get);
  }

  private List<HealthCheck> ofLogin() {
    List<HealthCheck> checks = new ArrayList<>();
    try (Clouds clouds = login.open()) {
      for (LoggedInCloud cloud : scope.clouds(clouds, err())) {
        String name = cloud.provider().displayName();
        try (Progress progress = Progress.of("asking " + name, -1)) {
          progress.step();
          checks.addAll(LoginChecks.of(cloud, scope.named(cloud.provider())));
        }
      }
    }
    return checks;
  }

  private static List<String> text(List<HealthCheck> checks) {
    return checks.stream()
        .map(check -> (check.ok() ? "ok      " : "LACKING ") + check.name() + ": " + check.detail())
        .toList();
  }

  private static void json(List<HealthCheck> checks, JsonGenerator json) throws IOException {
    json.writeStartObject();
    Health.write(checks, json);
    json.writeEndObject();
  }
}
