package org.flowlogstatus.cli.command;

import java.util.concurrent.Callable;
import org.flowlogstatus.cli.exit.ExitCode;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code flowlog completion}: a script for the shell to source. */
@Command(mixinStandardHelpOptions = true, exitCodeOnInvalidInput = ExitCode.USAGE)
final class CompletionCommand implements Callable<Integer> {
  /** The shells. */
  enum Shell {
    BASH,
    ZSH
  }

  @Parameters(index = "0", paramLabel = "bash|zsh", description = "The shell.")
  private Shell shell = Shell.BASH;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    String script = AutoComplete.bash("flowlog", spec.root().commandLine());
    String forZsh = "autoload -U +X bashcompinit && bashcompinit\n";
    spec.commandLine().getOut().print((shell == Shell.ZSH ? forZsh : "") + script);
    spec.commandLine().getOut().flush();
    return ExitCode.PASS;
  }
}
