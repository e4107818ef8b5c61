package org.flowlogstatus.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.flowlogstatus.cli.doctor.Deployment;
import org.flowlogstatus.cli.doctor.DoctorCheck;
import org.flowlogstatus.cli.doctor.LoginChecks;
import org.flowlogstatus.cli.exit.ExitCode;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.cli.login.Clouds;
import org.flowlogstatus.cli.login.LoggedInCloud;
import org.flowlogstatus.cli.login.LoginOptions;
import org.flowlogstatus.cli.output.OutputOptions;
import org.flowlogstatus.cli.output.Progress;
import org.flowlogstatus.form.Form;
import org.flowlogstatus.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code flowlog doctor}: what a login or a deployment lacks. */
@Command(mixinStandardHelpOptions = true, exitCodeOnInvalidInput = ExitCode.USAGE)
final class DoctorCommand implements Callable<Integer> {
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
  @Mixin private LoginOptions login = new LoginOptions();
  @Mixin private OutputOptions output = new OutputOptions();
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    output.check();
    URI deployment = url;
    List<DoctorCheck> checks =
        deployment == null ? ofLogin() : Deployment.checks(deployment, key());
    Optional<Form> form = output.form();
    if (form.isPresent() && form.get() != Form.JSON) {
      throw new UsageError("doctor is written as a table or as json.");
    }
    if (form.isPresent()) {
      output.write(out -> JsonText.write(out, json -> json(checks, json)));
    } else {
      output.writeLines(text(checks));
    }
    return checks.stream().allMatch(DoctorCheck::ok) ? ExitCode.PASS : ExitCode.UNKNOWN;
  }

  private Optional<String> key() {
    return Optional.ofNullable(keyVariable).map(System.getenv()::get);
  }

  private List<DoctorCheck> ofLogin() {
    List<DoctorCheck> checks = new ArrayList<>();
    try (Clouds clouds = login.open()) {
      for (LoggedInCloud cloud : scope.clouds(clouds, spec.commandLine().getErr())) {
        String name = cloud.provider().displayName();
        try (Progress progress = Progress.of("asking " + name, -1)) {
          progress.step();
          checks.addAll(LoginChecks.of(cloud, scope.named(cloud.provider())));
        }
      }
    }
    return checks;
  }

  private static List<String> text(List<DoctorCheck> checks) {
    return checks.stream()
        .map(check -> (check.ok() ? "ok      " : "LACKING ") + check.name() + ": " + check.detail())
        .toList();
  }

  private static void json(List<DoctorCheck> checks, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeBooleanField("healthy", checks.stream().allMatch(DoctorCheck::ok));
    json.writeArrayFieldStart("checks");
    for (DoctorCheck check : checks) {
      json.writeStartObject();
      json.writeStringField("name", check.name());
      json.writeBooleanField("ok", check.ok());
      json.writeStringField("detail", check.detail());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
