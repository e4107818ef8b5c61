package org.flowlogstatus.cli.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.flowlogstatus.cli.login.LoginOptions;
import org.flowlogstatus.cli.output.OutputOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that asks the clouds: its login, its output, and where it writes remarks. */
abstract class CloudCommand implements Callable<Integer> {
  @Mixin LoginOptions login = new LoginOptions();
  @Mixin OutputOptions output = new OutputOptions();
  @Spec CommandSpec spec = CommandSpec.create();

  final PrintWriter err() {
    return spec.commandLine().getErr();
  }
}
