package org.flowlogstatus.local.host.launch.pair;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.flowlogstatus.local.host.HostProcess;

/** A host in a JVM of its own, which ends with this one. */
final class ChildHost implements AutoCloseable {

  private static final int START_SECONDS = 60;
  private static final int STOP_SECONDS = 5;

  private final String name;
  private final Process process;
  private volatile boolean closing;
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private ChildHost(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  /**
   * What to start.
   *
   * @param name before each line of its output
   * @param main the host's class
   * @param jvmFlags before the class
   * @param arguments after it
   * @param environment all that the process sees
   */
  record Command(
      String name,
      Class<?> main,
      List<String> jvmFlags,
      List<String> arguments,
      Map<String, String> environment) {

    private List<String> words() {
      List<String> words = new ArrayList<>();
      words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      words.addAll(jvmFlags);
      words.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
      words.addAll(arguments);
      words.add(HostProcess.UNTIL_EOF);
      return words;
    }
  }

  /** Starts the process, which relays its output and dies with its parent. */
  static ChildHost start(Command command, PrintStream log) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command.words());
    builder.environment().clear();
    builder.environment().putAll(command.environment());
    ChildHost child = new ChildHost(command.name(), builder.start());
    Runtime.getRuntime().addShutdownHook(new Thread(child::close));
    Consumer<String> relay = Relay.to(log, command.name());
    Relay.start(child.process.getErrorStream(), relay);
    Relay.start(child.process.getInputStream(), line -> child.heard(line, relay));
    return child;
  }

  /**
   * The port that it serves.
   *
   * @throws IOException where it ended, or does not serve in time
   */
  int port() throws IOException, InterruptedException {
    try {
      CompletableFuture.anyOf(port, process.onExit()).get(START_SECONDS, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IOException("the " + name + " host does not start", e);
    }
    if (!port.isDone()) {
      throw new IOException("the " + name + " host ended with " + process.exitValue());
    }
    return port.join();
  }

  /** Whether the process is gone although nobody stopped it. */
  boolean endedByItself() {
    return !closing && !process.isAlive();
  }

  /** Done when the process is. */
  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  @Override
  public void close() {
    closing = true;
    process.destroy();
    try {
      if (!process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private void heard(String line, Consumer<String> relay) {
    if (line.startsWith(HostProcess.LISTENING)) {
      port.complete(Integer.valueOf(line.substring(HostProcess.LISTENING.length())));
    } else {
      relay.accept(line);
    }
  }
}
