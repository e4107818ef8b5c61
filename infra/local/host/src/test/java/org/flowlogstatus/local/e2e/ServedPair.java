package org.flowlogstatus.local.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowlogstatus.local.host.launch.LocalRun;

/**
 * {@code infra/local/run serve} as a process of its own, with both packaged functions behind it.
 * Keeps every line that any of the three processes prints.
 */
final class ServedPair implements AutoCloseable {

  private static final Pattern READY = Pattern.compile("ready azure (\\S+) alibaba (\\S+)");
  private static final List<String> FREE_PORTS =
      List.of("serve", "--azure-port", "0", "--alibaba-port", "0");

  /**
   * For a process of seconds a second compiler and a concurrent collector cost more than they save.
   */
  private static final String SHORT_LIVED = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC";

  private final Process process;
  private final Queue<String> output = new ConcurrentLinkedQueue<>();
  private final CompletableFuture<Matcher> ready = new CompletableFuture<>();

  /** Asked for once: each time it is, the JDK starts a thread when the process ends. */
  private final CompletableFuture<Process> ended;

  private ServedPair(Process process) {
    this.process = process;
    this.ended = process.onExit();
    read(process.getInputStream());
    read(process.getErrorStream());
  }

  /** Serves on free ports, with these settings and endpoints of the clouds. */
  static ServedPair start(Map<String, String> settings, URI arm, URI vpc) {
    List<String> words = new ArrayList<>(FREE_PORTS);
    words.addAll(List.of("--arm-endpoint", arm.toString(), "--vpc-endpoint", vpc.toString()));
    return start(settings, words);
  }

  /** Runs any command. */
  static ServedPair start(Map<String, String> settings, List<String> words) {
    Project.built("azure-function/target/azure-functions/flow-log-status/flowLogStatus");
    Project.built("alibaba-function/target/flow-log-status.jar");
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(SHORT_LIVED.split(" ")));
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), LocalRun.class.getName()));
    command.add(Project.root().toString());
    command.addAll(words);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(shortLived());
    builder.environment().putAll(settings);
    try {
      return new ServedPair(builder.start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the hosts' own processes are started with, where a test says nothing else. */
  public static Map<String, String> shortLived() {
    return Map.of("LOCAL_AZURE_JVM_FLAGS", SHORT_LIVED, "LOCAL_ALIBABA_JVM_FLAGS", SHORT_LIVED);
  }

  /** The Azure host's base URL, once both hosts serve. */
  URI azure() {
    return URI.create(ready().group(1));
  }

  /** The Function Compute host's base URL, once both hosts serve. */
  URI alibaba() {
    return URI.create(ready().group(2));
  }

  /** All that was printed so far. */
  List<String> output() {
    return List.copyOf(output);
  }

  /** Waits until the process ends by itself; its exit code. */
  int exitCode() throws InterruptedException {
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("still serving: " + output);
    }
    return process.exitValue();
  }

  /** What each host's process holds. */
  List<Usage> usage() {
    return process
        .descendants()
        .sorted()
        .filter(ProcessHandle::isAlive)
        .map(host -> Usage.of(host.pid()))
        .toList();
  }

  @Override
  public void close() {
    process.destroy();
    ended.orTimeout(30, TimeUnit.SECONDS).join();
  }

  private Matcher ready() {
    try {
      CompletableFuture.anyOf(ready, ended).get(60, TimeUnit.SECONDS);
      if (ready.isDone()) {
        return ready.join();
      }
      throw new IllegalStateException("ended: " + String.join("\n", output));
    } catch (InterruptedException | ExecutionException | TimeoutException e) {
      throw new IllegalStateException("not ready: " + String.join("\n", output), e);
    }
  }

  private void read(InputStream stream) {
    Thread reader = new Thread(() -> lines(stream), "output");
    reader.setDaemon(true);
    reader.start();
  }

  private void lines(InputStream stream) {
    try (BufferedReader in = new BufferedReader(new InputStreamReader(stream, UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        output.add(line);
        Matcher found = READY.matcher(line);
        if (found.find()) {
          ready.complete(found);
        }
      }
    } catch (IOException e) {
      output.add("output ended: " + e);
    }
  }
}
