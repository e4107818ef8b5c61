package org.flowlogstatus.local.host.launch.pair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Passes on what another process writes, line by line. */
final class Relay implements Runnable {

  private final InputStream in;
  private final Consumer<String> lines;

  private Relay(InputStream in, Consumer<String> lines) {
    this.in = in;
    this.lines = lines;
  }

  /** Hands each line to a consumer until the stream ends, on a thread of its own. */
  static void start(InputStream in, Consumer<String> lines) {
    Thread thread = new Thread(new Relay(in, lines), "relay");
    thread.setDaemon(true);
    thread.start();
  }

  /** A consumer that prints each line behind the name of its source. */
  static Consumer<String> to(PrintStream out, String source) {
    return line -> out.println(source + " | " + line);
  }

  @Override
  public void run() {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      reader.lines().forEach(lines);
    } catch (IOException | UncheckedIOException e) {
      // the process is gone, and has nothing more to say
    }
  }
}
