package org.flowlogstatus.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The command line as a process of its own: with variables, and with pipes that can close. */
final class FlowlogProcess {
  private static final int PATIENCE_SECONDS = 120;

  private final int exitCode;
  private final String output;
  private final String errors;

  private FlowlogProcess(int exitCode, String output, String errors) {
    this.exitCode = exitCode;
    this.output = output;
    this.errors = errors;
  }

  /** Runs it to its end. */
  static FlowlogProcess run(Map<String, String> environment, String... arguments) {
    return run(environment, Integer.MAX_VALUE, arguments);
  }

  /**
   * The same, by a reader who stops.
   *
   * @param most how many bytes of standard output are read before it is closed
   */
  static FlowlogProcess run(Map<String, String> environment, int most, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp"));
    command.addAll(List.of(System.getProperty("java.class.path"), Main.class.getName()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.environment().putAll(environment);
    try {
      Process process = builder.start();
      CompletableFuture<String> errors =
          CompletableFuture.supplyAsync(() -> all(process.getErrorStream(), Integer.MAX_VALUE));
      String output = all(process.getInputStream(), most);
      process.getInputStream().close();
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("it hangs: " + command);
      }
      return new FlowlogProcess(process.exitValue(), output, errors.join());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  int exitCode() {
    return exitCode;
  }

  /** What it wrote to standard output. */
  String output() {
    return output;
  }

  /** What it wrote to standard error. */
  String errors() {
    return errors;
  }

  private static String all(InputStream stream, int most) {
    try {
      return new String(stream.readNBytes(most), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
