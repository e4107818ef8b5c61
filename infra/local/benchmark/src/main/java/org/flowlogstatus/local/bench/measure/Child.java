package org.flowlogstatus.local.bench.measure;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A program in a JVM of its own, which has answered its first request and waits for more. */
public final class Child implements AutoCloseable {
  private static final String PEAK = "VmHWM:";

  private final Process process;
  private final Path errors;
  private final BufferedReader answers;
  private final String firstAnswer;
  private final Duration untilFirstAnswer;

  private Child(Process process, long began, Path errors) throws IOException {
    this.process = process;
    this.errors = errors;
    this.answers = process.inputReader(StandardCharsets.UTF_8);
    this.firstAnswer = next();
    this.untilFirstAnswer = Duration.ofNanos(System.nanoTime() - began);
  }

  /** Launches the program with its first request, and waits for the answer. */
  public static Child launch(
      MeasuredProgram program, List<String> flags, Map<String, String> environment, String request)
      throws IOException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(flags);
    words.add("-cp");
    words.add(
        program.classPath().stream()
            .map(Path::toString)
            .collect(Collectors.joining(File.pathSeparator)));
    words.add(program.main());
    words.add(request);
    ProcessBuilder builder = new ProcessBuilder(words);
    Path errors = Files.createTempFile("bench", ".err");
    builder.redirectError(errors.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    long began = System.nanoTime();
    return new Child(builder.start(), began, errors);
  }

  public String firstAnswer() {
    return firstAnswer;
  }

  /** From before the launch until the first answer was here. */
  public Duration untilFirstAnswer() {
    return untilFirstAnswer;
  }

  /** The answer to one more request. */
  public String ask(String request) throws IOException {
    process.getOutputStream().write((request + "\n").getBytes(StandardCharsets.UTF_8));
    process.getOutputStream().flush();
    return next();
  }

  /** Processor time of all threads until now, user and system. */
  public Duration cpu() {
    return process.info().totalCpuDuration().orElse(Duration.ZERO);
  }

  /** The most memory that was ever resident until now, in KiB; 0 where the system does not tell. */
  public long peakKilobytes() throws IOException {
    Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
    if (!Files.isReadable(status)) {
      return 0;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith(PEAK))
        .map(line -> line.substring(PEAK.length()).trim().split(" ", 2)[0])
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(errors);
  }

  private String next() throws IOException {
    String line = answers.readLine();
    if (line == null) {
      throw new IOException("a program ended without an answer: " + Files.readString(errors));
    }
    return line;
  }
}
