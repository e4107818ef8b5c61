package org.flowlogstatus.cli.command;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.flowlogstatus.cli.exit.ExitCode;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.cli.gate.GateOptions;
import org.flowlogstatus.cli.login.Clouds;
import org.flowlogstatus.cli.login.LoggedInCloud;
import org.flowlogstatus.cli.login.NoLogin;
import org.flowlogstatus.cli.output.Progress;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.form.Document;
import org.flowlogstatus.form.Part;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.model.Provider;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code flowlog check}: lookups, in the order asked. */
@Command(mixinStandardHelpOptions = true, exitCodeOnInvalidInput = ExitCode.USAGE)
final class CheckCommand extends CloudCommand {
  private static final int AT_ONCE = 8;

  @Parameters(
      paramLabel = "TARGET",
      arity = "1..*",
      description =
          "An ARM id; vpc-…, vsw-… or eni-… (with --region); a region id; - reads targets from"
              + " standard input, a line each.")
  private List<String> targets = List.of();

  @Option(
      names = "--region",
      paramLabel = "ID",
      description = "The region of vpc-…, vsw-… and eni-… ids.")
  private @Nullable String region;

  @Mixin private GateOptions gateOptions = new GateOptions();

  @Override
  public Integer call() {
    output.check();
    GateOptions.Gate gate = gateOptions.gate();
    List<NamedTarget> questions =
        named().stream()
            .map(target -> NamedTarget.of(target, Optional.ofNullable(region)))
            .collect(Collectors.toList());
    try (Clouds clouds = login.open()) {
      requireLogins(questions, clouds);
      Document document =
          Document.builder()
              .addAllParts(answers(questions, clouds))
              .acceptance(gate.accepted())
              .build();
      output.write(document);
      Remarks.runOut(gate, document, err());
      return gate.exitCode(document);
    }
  }

  private List<String> named() {
    List<String> named = new ArrayList<>();
    for (String target : targets) {
      if (target.equals("-")) {
        named.addAll(standardInput());
      } else {
        named.add(target);
      }
    }
    if (named.isEmpty()) {
      throw new UsageError("standard input names no target: give one a line.");
    }
    return named;
  }

  private static List<String> standardInput() {
    try {
      return new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))
          .lines()
          .map(String::strip)
          .filter(line -> !line.isEmpty())
          .collect(Collectors.toList());
    } catch (UncheckedIOException e) {
      throw new UsageError("standard input cannot be read.", e);
    }
  }

  /** Before anything is asked: without a login there is no answer to any of them. */
  private static void requireLogins(List<NamedTarget> questions, Clouds clouds) {
    Set<Provider> providers = new LinkedHashSet<>();
    questions.forEach(question -> providers.add(question.provider()));
    List<String> missing = new ArrayList<>();
    clouds.all(List.copyOf(providers), missing);
    if (!missing.isEmpty()) {
      throw new UsageError(String.join(System.lineSeparator(), missing));
    }
  }

  private static List<Part> answers(List<NamedTarget> questions, Clouds clouds) {
    ExecutorService threads = Executors.newFixedThreadPool(Math.min(AT_ONCE, questions.size()));
    try (Progress progress = Progress.of("checking", questions.size())) {
      List<Future<Part>> pending = new ArrayList<>();
      for (NamedTarget question : questions) {
        pending.add(
            threads.submit(
                () -> {
                  Part part = answer(question, clouds);
                  progress.step();
                  return part;
                }));
      }
      List<Part> parts = new ArrayList<>();
      for (Future<Part> one : pending) {
        parts.add(one.get());
      }
      return parts;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a lookup failed", e);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Part answer(NamedTarget question, Clouds clouds) {
    Problems problems = new Problems(question.provider());
    try {
      LoggedInCloud cloud = clouds.of(question.provider());
      return Part.of(cloud.lookup(question.parameters()));
    } catch (NoLogin e) {
      throw new UsageError(String.valueOf(e.getMessage()), e);
    } catch (InvalidRequest e) {
      return Part.failed(question.asked(), problems.of(e));
    } catch (CheckFailure e) {
      return Part.failed(question.asked(), problems.of(e));
    }
  }
}
