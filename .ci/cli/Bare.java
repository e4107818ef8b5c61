import picocli.CommandLine;
import picocli.CommandLine.Command;

/** One command without options: what a start with picocli takes at the least. */
@Command(name = "bare", mixinStandardHelpOptions = true, description = "Does nothing.")
public final class Bare implements Runnable {
  @Override
  public void run() {}

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new Bare()).execute(arguments));
  }
}
