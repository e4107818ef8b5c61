package org.flowlogstatus.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.flowlogstatus.cli.exit.ExitCode;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.cli.output.OutputOptions;
import org.flowlogstatus.explain.Control;
import org.flowlogstatus.explain.Controls;
import org.flowlogstatus.explain.Explanation;
import org.flowlogstatus.explain.Explanations;
import org.flowlogstatus.json.JsonText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flowlog explain}: what a word of an answer means, and what to do. */
@Command(mixinStandardHelpOptions = true, exitCodeOnInvalidInput = ExitCode.USAGE)
final class ExplainCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "CODE",
      description = "A word of an answer, such as NEVER_CONFIGURED; without it, all of them.")
  private @Nullable String code;

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    output.check();
    List<Explanation> entries = entries();
    boolean asJson = output.isJson("explain");
    if (asJson) {
      output.write(out -> JsonText.write(out, json -> json(entries, json)));
    } else {
      output.writeLines(text(entries));
    }
    return ExitCode.PASS;
  }

  private List<Explanation> entries() {
    String word = code;
    if (word == null) {
      return Explanations.all();
    }
    List<Explanation> found = Explanations.named(word);
    if (found.isEmpty()) {
      throw new UsageError(
          "\"" + word + "\" is no word of an answer; flowlog explain alone lists all of them.");
    }
    return found;
  }

  private static List<String> text(List<Explanation> entries) {
    List<String> lines = new ArrayList<>();
    for (Explanation entry : entries) {
      lines.add(entry.code() + " (" + entry.kind().word() + ")");
      lines.add("  " + entry.meaning());
      lines.add("  What to do: " + entry.next());
      if (!entry.actions().isEmpty()) {
        lines.add("  A plan closes it by: " + join(entry.actions()));
      }
      List<String> controls = controls(entry);
      if (!controls.isEmpty()) {
        lines.add("  Controls: " + String.join(", ", controls));
      }
    }
    return lines;
  }

  private static void json(List<Explanation> entries, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Explanation entry : entries) {
      json.writeStartObject();
      json.writeStringField("kind", entry.kind().word());
      json.writeStringField("code", entry.code());
      json.writeStringField("meaning", entry.meaning());
      json.writeStringField("next", entry.next());
      JsonText.texts(json, "actions", entry.actions().stream().map(Enum::name).toList());
      JsonText.texts(json, "controls", controls(entry));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** A finding speaks to the controls that it fails, any other word to those of every verdict. */
  private static List<String> controls(Explanation entry) {
    return Controls.all().stream()
        .filter(
            control ->
                entry.kind() != Explanation.Kind.FINDING
                    || control.failsOn().stream()
                        .anyMatch(finding -> finding.name().equals(entry.code())))
        .map(Control::name)
        .distinct()
        .collect(Collectors.toList());
  }

  private static String join(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
