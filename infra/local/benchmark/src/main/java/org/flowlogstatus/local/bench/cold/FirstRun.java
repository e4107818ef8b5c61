package org.flowlogstatus.local.bench.cold;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.flowlogstatus.local.bench.measure.Child;
import org.flowlogstatus.local.bench.measure.MeasuredLookup;
import org.flowlogstatus.local.bench.measure.MeasuredProgram;
import org.flowlogstatus.local.bench.measure.Testbed;
import org.flowlogstatus.local.cloud.estate.Json;

/**
 * A first run of each program, which is not timed: what it answers, which calls it makes, and how
 * many classes it loads.
 *
 * @param answer without what differs from call to call
 */
record FirstRun(JsonNode answer, Map<String, Integer> calls, long classes) {
  private static final List<String> OF_THE_CALL =
      List.of("requestId", "observedAt", "durationMillis");

  static FirstRun run(
      MeasuredProgram program, MeasuredLookup lookup, List<String> flags, Testbed testbed)
      throws IOException {
    Path loaded = Files.createTempFile("classes", ".log");
    try {
      List<String> logging = new ArrayList<>(flags);
      logging.add("-Xlog:class+load:file=" + loaded);
      testbed.calls(lookup.side()).clear();
      String answer = answer(program, lookup, logging, testbed);
      Map<String, Integer> calls = testbed.calls(lookup.side()).byOperation();
      try (Stream<String> lines = Files.lines(loaded)) {
        return new FirstRun(comparable(answer), calls, lines.count());
      }
    } finally {
      Files.delete(loaded);
    }
  }

  /** The first answer of a JVM with those flags. */
  static String answer(
      MeasuredProgram program, MeasuredLookup lookup, List<String> flags, Testbed testbed)
      throws IOException {
    Map<String, String> environment = testbed.environment(lookup.side(), Map.of());
    try (Child child = Child.launch(program, flags, environment, lookup.request())) {
      return child.firstAnswer();
    }
  }

  int callCount() {
    return calls.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** An answer without what differs from call to call. */
  static JsonNode comparable(String answer) throws IOException {
    JsonNode tree = Json.MAPPER.readTree(answer);
    if (tree.path("observation") instanceof ObjectNode observation) {
      observation.remove(OF_THE_CALL);
    }
    return tree;
  }
}
