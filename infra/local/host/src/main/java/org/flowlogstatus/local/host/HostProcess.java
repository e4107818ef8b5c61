package org.flowlogstatus.local.host;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.flowlogstatus.local.server.HttpHandler;
import org.flowlogstatus.local.server.LoopbackServer;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** The life of a host's own JVM: it says where it listens, and goes with whoever started it. */
public abstract class HostProcess implements Callable<Integer> {

  /** Begins the one line on standard output that names the port. */
  public static final String LISTENING = "listening ";

  /** End when standard input does, as it does when the parent process is gone. */
  public static final String UNTIL_EOF = "--until-eof";

  @Option(
      names = "--port",
      defaultValue = "0",
      converter = PortConverter.class,
      description = "Where it listens; 0 for any free port.")
  private int port;

  @Option(names = UNTIL_EOF, description = "End when standard input does.")
  private boolean untilEndOfInput;

  /** What is served. */
  protected abstract HttpHandler handler() throws IOException;

  /** Runs the process to its end, and exits: a function's threads may not be daemons. */
  protected static void run(HostProcess process, String... words) {
    System.exit(new CommandLine(process).execute(words));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    try (LoopbackServer server = LoopbackServer.start(port, handler())) {
      System.out.println(LISTENING + server.port());
      if (untilEndOfInput) {
        exhaust(System.in);
      } else {
        new CountDownLatch(1).await();
      }
    }
    return 0;
  }

  private static void exhaust(InputStream in) throws IOException {
    while (in.read() >= 0) {
      // nothing is said to a host but good-bye
    }
  }
}
