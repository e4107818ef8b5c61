package org.flowlogstatus.local.host.launch;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.host.launch.demo.Demo;
import org.flowlogstatus.local.host.launch.demo.DemoPrinter;
import org.flowlogstatus.local.host.launch.demo.FullPrinter;
import org.flowlogstatus.local.host.launch.demo.ShortPrinter;
import org.flowlogstatus.local.host.launch.pair.HostEnvironment;
import org.flowlogstatus.local.host.launch.pair.Installation;
import org.flowlogstatus.local.host.launch.pair.ServeOptions;

/** The command behind {@code infra/local/run}; the project's folder is its first argument. */
public final class Main {

  private static final int MISTAKE_IN_THE_CALL = 3;
  private static final String USAGE =
      """
      usage: run [--json]
             run serve [--azure-port N] [--alibaba-port N] [--arm-endpoint URL] [--vpc-endpoint URL]
      """;

  private final Installation installation;
  private final Map<String, String> environment;
  private final PrintStream out;
  private final PrintStream err;

  Main(
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
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    Main main = new Main(new Installation(Path.of(all.get(0))), System.getenv(), out, err);
    System.exit(main.run(all.subList(1, all.size())));
  }

  /** The exit code: 0 where all was as it should be, 1 where not, 3 for a mistake in the call. */
  int run(List<String> words) throws Exception {
    ServeOptions options;
    try {
      options = options(words);
      new HostEnvironment(environment);
    } catch (IllegalArgumentException e) {
      err.println(e.getMessage());
      err.print(USAGE);
      return MISTAKE_IN_THE_CALL;
    }
    if (isDemo(words)) {
      DemoPrinter printer = words.isEmpty() ? new ShortPrinter(out) : new FullPrinter(out);
      return new Demo(installation, environment, printer, err).run(options);
    }
    return new Serving(installation, environment, out, err).run(options);
  }

  private static boolean isDemo(List<String> words) {
    return words.isEmpty() || words.equals(List.of("--json"));
  }

  private static ServeOptions options(List<String> words) {
    if (isDemo(words)) {
      return ServeOptions.ephemeral();
    }
    if (!words.get(0).equals("serve")) {
      throw new IllegalArgumentException("unknown command: " + words.get(0));
    }
    return ServeOptions.parse(words.subList(1, words.size()));
  }
}
