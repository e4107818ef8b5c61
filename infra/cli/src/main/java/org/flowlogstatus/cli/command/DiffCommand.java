package org.flowlogstatus.cli.command;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.flowlogstatus.cli.exit.ExitCode;
import org.flowlogstatus.cli.output.OutputOptions;
import org.flowlogstatus.cli.stored.ReportChange;
import org.flowlogstatus.cli.stored.Reports;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.TreeWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code flowlog diff}: what changed between two stored reports. */
@Command(mixinStandardHelpOptions = true, exitCodeOnInvalidInput = ExitCode.USAGE)
final class DiffCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "The earlier report, as JSON.")
  private Path before = Path.of("");

  @Parameters(index = "1", paramLabel = "NEW", description = "The later report, as JSON.")
  private Path after = Path.of("");

  @Mixin private OutputOptions output = new OutputOptions();

  @Override
  public Integer call() {
    output.check();
    boolean asJson = output.isJson("diff");
    List<ReportChange> changes = changes();
    if (asJson) {
      output.write(out -> json(changes, out));
    } else {
      output.writeLines(text(changes));
    }
    return changes.isEmpty() ? ExitCode.PASS : ExitCode.FAIL;
  }

  private List<ReportChange> changes() {
    Map<String, JsonNode> old = byKey(before);
    Map<String, JsonNode> fresh = byKey(after);
    Set<String> keys = new LinkedHashSet<>(fresh.keySet());
    keys.addAll(old.keySet());
    return keys.stream()
        .map(key -> ReportChange.of(old.get(key), fresh.get(key)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Map<String, JsonNode> byKey(Path file) {
    Map<String, JsonNode> results = new LinkedHashMap<>();
    Reports.results(file).forEach(result -> results.put(Reports.key(result), result));
    return results;
  }

  private static void json(List<ReportChange> changes, OutputStream out) throws IOException {
    JsonText.write(
        out,
        json -> {
          json.writeStartArray();
          for (ReportChange change : changes) {
            json.writeStartObject();
            side(json, "before", change.before());
            side(json, "after", change.after());
            json.writeEndObject();
          }
          json.writeEndArray();
        });
  }

  private static void side(JsonGenerator json, String name, Optional<JsonNode> result)
      throws IOException {
    json.writeFieldName(name);
    if (result.isPresent()) {
      TreeWriter.write(result.get(), json);
    } else {
      json.writeNull();
    }
  }

  private static List<String> text(List<ReportChange> changes) {
    return changes.isEmpty()
        ? List.of("Nothing changed.")
        : changes.stream().map(ReportChange::words).toList();
  }
}
