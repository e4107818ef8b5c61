package org.flowlogstatus.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.cli.exit.ExitCode;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.cli.gate.GateOptions;
import org.flowlogstatus.cli.login.Clouds;
import org.flowlogstatus.cli.login.LoggedInCloud;
import org.flowlogstatus.cli.output.Progress;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.model.Provider;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code flowlog sweep}: everything that the login can see. */
@Command(mixinStandardHelpOptions = true, exitCodeOnInvalidInput = ExitCode.USAGE)
final class SweepCommand extends CloudCommand {
  @Mixin private ScopeOptions scope = new ScopeOptions();

  @Option(
      names = "--all",
      description =
          "Every subscription that the login sees and every account of the resource directory,"
              + " whatever is configured.")
  private boolean all;

  @Option(
      names = "--only-gaps",
      description = "Leave out what passes and has no warning; the totals count it all the same.")
  private boolean onlyGaps;

  @Mixin private GateOptions gateOptions = new GateOptions();

  @Override
  public Integer call() {
    output.check();
    GateOptions.Gate gate = gateOptions.gate();
    if (all && scope.namesSome()) {
      throw new UsageError("--all is everything: leave out --subscription and --region.");
    }
    try (Clouds clouds = login.open(all)) {
      List<Part> parts = new ArrayList<>();
      for (LoggedInCloud cloud : scope.clouds(clouds, err())) {
        parts.add(swept(cloud));
      }
      Document document =
          Document.builder()
              .addAllParts(parts)
              .onlyGaps(onlyGaps)
              .acceptance(gate.accepted())
              .build();
      output.write(document);
      Remarks.runOut(gate, document, err());
      return gate.exitCode(document);
    }
  }

  private Part swept(LoggedInCloud cloud) {
    String name = cloud.provider().displayName();
    try (Progress progress = Progress.of("sweeping " + name, -1)) {
      progress.step();
      return Sweeps.of(cloud, scope.named(cloud.provider()));
    }
  }

  /** The clouds that a sweep is about, in the order of the report. */
  static List<Provider> providers() {
    return List.of(Provider.AZURE, Provider.ALIBABA_CLOUD);
  }
}
