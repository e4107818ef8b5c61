package org.flowlogstatus.local.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.flowlogstatus.local.Deployables;

/**
 * The scripts of one cloud, copied to a folder with a blank in its name, and the tools that they
 * call, replaced by stubs. Later rules go before earlier ones; a call without a rule fails.
 */
final class Scripts {

  private final Path project;
  private final Path stubs;
  private final String cloud;
  private int rules;

  private Scripts(Path folder, String cloud) {
    this.project = folder.resolve("the project");
    this.stubs = folder.resolve("stubs");
    this.cloud = cloud;
  }

  /** The scripts of {@code infra/CLOUD}, with nothing in the way of tools but these. */
  static Scripts of(String cloud, Path folder, String... tools) throws IOException {
    Scripts scripts = new Scripts(folder, cloud);
    Path target = Files.createDirectories(scripts.project.resolve("infra/" + cloud));
    try (Stream<Path> files = Files.list(Deployables.root().resolve("infra/" + cloud))) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(file.getFileName().toString()));
      }
    }
    Files.createDirectories(scripts.stubs.resolve("rules"));
    Files.createDirectories(scripts.stubs.resolve("bin"));
    Files.createFile(scripts.stubs.resolve("calls"));
    for (String tool : tools) {
      scripts.stub(tool);
    }
    return scripts;
  }

  /** These scripts and rules, and under them the other's: for what calls both. */
  Scripts with(Scripts other) throws IOException {
    copy(other.project, project);
    copy(other.stubs.resolve("bin"), stubs.resolve("bin"));
    Path under = stubs.resolve("rules");
    try (Stream<Path> theirs = Files.list(other.stubs.resolve("rules"))) {
      for (Path rule : theirs.toList()) {
        copy(rule, under.resolve("0000-" + rule.getFileName()));
      }
    }
    return this;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path target = to.resolve(from.relativize(file).toString());
        if (!Files.exists(target)) {
          Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
        }
      }
    }
  }

  private void stub(String tool) throws IOException {
    Path file = stubs.resolve("bin").resolve(tool);
    try (InputStream stub = Scripts.class.getResourceAsStream("/deploy/stub")) {
      Files.copy(Objects.requireNonNull(stub), file);
    }
    if (!file.toFile().setExecutable(true)) {
      throw new IOException("cannot be made executable: " + file);
    }
  }

  /** A file below the copied project's folder. */
  Path file(String name) {
    return project.resolve(name);
  }

  /** What a call that fits the pattern prints. */
  Scripts on(String pattern, String out) {
    return rule(pattern, 0, out, "");
  }

  /** A call that fits the pattern fails with these words. */
  Scripts fails(String pattern, String err) {
    return rule(pattern, 1, "", err);
  }

  /** The same, for the first calls only. */
  Scripts failsAtFirst(int times, String pattern, String err) {
    fails(pattern, err);
    write(folder(rules).resolve("left"), Integer.toString(times));
    return this;
  }

  /** What the first call that fits the pattern prints; later ones go by the other rules. */
  Scripts once(String pattern, String out) {
    on(pattern, out);
    write(folder(rules).resolve("left"), "1");
    return this;
  }

  private Scripts rule(String pattern, int status, String out, String err) {
    rules++;
    Path folder = folder(rules);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    write(folder.resolve("pattern"), pattern);
    write(folder.resolve("status"), Integer.toString(status));
    write(folder.resolve("out"), out.isEmpty() ? "" : out + "\n");
    write(folder.resolve("err"), err.isEmpty() ? "" : err + "\n");
    return this;
  }

  private Path folder(int rule) {
    return stubs.resolve("rules").resolve(String.format("%04d", rule));
  }

  /** Runs a script with its standard input closed. */
  Run run(String script, String... arguments) throws Exception {
    return runWith("", script, arguments);
  }

  /** Runs commands in the project's folder, as a person who copies them from a page. */
  Run bash(String commands) throws Exception {
    return runWith("", List.of("bash", "-euc", commands));
  }

  /** Runs a script. */
  Run runWith(String input, String script, String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(project.resolve("infra/" + cloud + "/" + script).toString());
    command.addAll(List.of(arguments));
    return runWith(input, command);
  }

  private Run runWith(String input, List<String> command) throws Exception {
    Files.writeString(stubs.resolve("calls"), "");
    Files.writeString(stubs.resolve("words"), "");
    ProcessBuilder builder = new ProcessBuilder(command).directory(project.toFile());
    Path out = stubs.resolve("out");
    Path err = stubs.resolve("err");
    Path in = stubs.resolve("in");
    write(in, input);
    builder.redirectInput(in.toFile()).redirectOutput(out.toFile()).redirectError(err.toFile());
    builder.environment().put("STUB_FOLDER", stubs.toString());
    builder.environment().put("FLOWLOG_DEPLOY_PAUSE_SECONDS", "0");
    builder
        .environment()
        .put("PATH", stubs.resolve("bin") + ":" + builder.environment().get("PATH"));
    Process process = builder.start();
    if (!process.waitFor(120, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the script hangs: " + Files.readString(err));
    }
    return new Run(
        process.exitValue(),
        Files.readString(out),
        Files.readString(err),
        Files.readAllLines(stubs.resolve("calls")),
        Files.readAllLines(stubs.resolve("words")).stream()
            .map(words -> List.of(words.split("\u001f", -1)))
            .toList());
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * How a run of a script ended.
   *
   * @param calls of the stubs, each in a line
   * @param words of each call, without the tool's name; what follows the last one is empty
   */
  record Run(int status, String out, String err, List<String> calls, List<List<String>> words) {

    /** What is given for an option, in every call that has it. */
    List<String> given(String option) {
      return words.stream()
          .filter(call -> call.contains(option))
          .map(call -> call.get(call.indexOf(option) + 1))
          .toList();
    }

    /** The calls that hold a text. */
    List<String> calls(String text) {
      return calls.stream().filter(call -> call.contains(text)).toList();
    }

    /** The place of the first call that holds a text, for telling what came first. */
    int first(String text) {
      for (int i = 0; i < calls.size(); i++) {
        if (calls.get(i).contains(text)) {
          return i;
        }
      }
      throw new AssertionError("no call holds " + text + ": " + String.join("\n", calls));
    }
  }
}
