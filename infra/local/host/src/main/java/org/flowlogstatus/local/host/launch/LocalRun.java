package org.flowlogstatus.local.host.launch;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.flowlogstatus.local.host.launch.demo.Demo;
import org.flowlogstatus.local.host.launch.demo.FullPrinter;
import org.flowlogstatus.local.host.launch.demo.ShortPrinter;
import org.flowlogstatus.local.host.launch.pair.HostEnvironment;
import org.flowlogstatus.local.host.launch.pair.Installation;
import org.flowlogstatus.local.host.launch.pair.ServeOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command behind {@code infra/local/run}; the project's folder is its first argument. */
@Command(
    name = "run",
    description = "Calls both functions on embedded clouds in every way, and shows the answers.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 3)
public final class LocalRun implements Callable<Integer> {
  private static final ServeOptions EPHEMERAL = ServeOptions.ephemeral();

  @Spec private CommandSpec command = CommandSpec.create();

  @Option(names = "--json", description = "Prints each answer in full.")
  private boolean json;

  private final Installation installation;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  LocalRun(
      Installation installation,
      Map<String, String> environment,
      PrintStream out,
      PrintStream err) {
    this.installation = installation;
    this.environment = Map.copyOf(environment);
    this.out = out;
    this.err = err;
  }

  /** Runs the command and exits with its code. */
  public static void main(String[] words) throws Exception {
    List<String> all = List.of(words);
    PrintStream out = new PrintStream(System.out, true, UTF_8);
    PrintStream err = new PrintStream(System.err, true, UTF_8);
    LocalRun main = new LocalRun(new Installation(Path.of(all.get(0))), System.getenv(), out, err);
    System.exit(main.run(all.subList(1, all.size())));
  }

  /** The exit code: 0 where all was as it should be, 1 where not, 3 for a mistake in the call. */
  int run(List<String> words) {
    return new CommandLine(this)
        .addSubcommand(new ServeCommand(this))
        .setOut(new PrintWriter(out, true, UTF_8))
        .setErr(new PrintWriter(err, true, UTF_8))
        .execute(words.toArray(String[]::new));
  }

  @Override
  public Integer call() throws Exception {
    requireKeys();
    return json
        ? new Demo(installation, environment, new FullPrinter(out), err).run(EPHEMERAL)
        : shortly();
  }

  /** The hosts' own log is shown only where it may tell why something is not as it should be. */
  private int shortly() throws Exception {
    ByteArrayOutputStream kept = new ByteArrayOutputStream();
    PrintStream log = new PrintStream(kept, true, UTF_8);
    boolean asItShould = false;
    try {
      int code = new Demo(installation, environment, new ShortPrinter(out), log).run(EPHEMERAL);
      asItShould = code == 0;
      return code;
    } finally {
      if (!asItShould) {
        err.print(kept.toString(UTF_8));
      }
    }
  }

  int serve(ServeOptions options) throws Exception {
    requireKeys();
    return new Serving(installation, environment, out, err).run(options);
  }

  private void requireKeys() {
    try {
      new HostEnvironment(environment);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}
