package org.flowlogstatus.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.flowlogstatus.cli.command.Subcommand;
import org.flowlogstatus.cli.exit.ExitCode;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.cli.output.StandardOutput;
import org.flowlogstatus.settings.InvalidSettings;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code flowlog}: are the network flow logs on, and if not, why? */
@Command(
    name = "flowlog",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Are the network flow logs on, and if not, why? Azure and Alibaba Cloud.",
    synopsisSubcommandLabel = "COMMAND",
    exitCodeOnInvalidInput = ExitCode.USAGE,
    exitCodeOnExecutionException = ExitCode.UNKNOWN,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every outcome is pass",
      "1:one outcome is fail",
      "2:none fails, but something could not be seen",
      "3:a mistake in the call, or no login"
    })
public final class Main implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Runs the command that the arguments name, and exits with its code. */
  public static void main(String[] arguments) {
    StandardOutput.keepForAnswers();
    System.exit(run(arguments));
  }

  /** The same, without the exit. */
  static int run(String... arguments) {
    CommandLine line = new CommandLine(new Main());
    Subcommand.addTo(line, arguments);
    line.setOut(new PrintWriter(StandardOutput.answers(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          if (failure instanceof UsageError || failure instanceof InvalidSettings) {
            command.getErr().println("flowlog: " + failure.getMessage());
            return ExitCode.USAGE;
          }
          command.getErr().println("flowlog: it failed (" + failure.getClass().getName() + ").");
          return ExitCode.UNKNOWN;
        });
    return line.execute(arguments);
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "A command is missing: check, sweep, plan, diff, doctor or explain.");
  }
}
