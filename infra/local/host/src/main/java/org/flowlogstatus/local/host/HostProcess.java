package org.flowlogstatus.local.host;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CountDownLatch;
import org.flowlogstatus.local.server.HttpHandler;
import org.flowlogstatus.local.server.LoopbackServer;

/** The life of a host's own JVM: it says where it listens, and goes with whoever started it. */
public final class HostProcess {

  /** Begins the one line on standard output that names the port. */
  public static final String LISTENING = "listening ";

  /** Bare option: end when standard input does, as it does when the parent process is gone. */
  public static final String UNTIL_EOF = "until-eof";

  private HostProcess() {}

  /** Serves until the process is told to stop. */
  public static void serve(int port, HttpHandler handler, boolean untilEndOfInput)
      throws IOException, InterruptedException {
    try (LoopbackServer server = LoopbackServer.start(port, handler)) {
      System.out.println(LISTENING + server.port());
      if (untilEndOfInput) {
        exhaust(System.in);
      } else {
        new CountDownLatch(1).await();
      }
    }
    System.exit(0); // a function's threads may not be daemons
  }

  private static void exhaust(InputStream in) throws IOException {
    while (in.read() >= 0) {
      // nothing is said to a host but good-bye
    }
  }
}
