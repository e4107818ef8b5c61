package org.flowlogstatus.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.wire.Deadline;

/** Lines as the functions write them, and the names that they have. */
public final class LogLineExamples {
  private LogLineExamples() {}

  static LogLine check() {
    return Lines.of(result());
  }

  /** The names of the attributes, by the event that has them. */
  public static Map<String, Set<String>> names() {
    List<String> lines = new ArrayList<>();
    Deadline deadline = Deadline.in(Duration.ofSeconds(1));
    Invocation http = Invocation.http("run", Optional.empty(), Optional.empty(), Optional.empty());
    List<LogLine> all =
        List.of(
            check().answered(200),
            SweepLines.of(report()).changed(0),
            Lines.change(
                Provider.AZURE,
                Optional.empty(),
                ReportedVerdict.of(Optional.empty()),
                ReportedVerdict.of(tree())),
            Lines.tryAgain(
                Lines.SWEEP,
                Provider.AZURE,
                CheckFailure.of(Reason.THROTTLED, "later"),
                Optional.empty()));
    all.forEach(line -> line.write(deadline, http, lines::add));
    Map<String, Set<String>> names = new TreeMap<>();
    for (String line : lines) {
      JsonNode read = parsed(line);
      Set<String> known =
          names.computeIfAbsent(read.path("event.name").asText(), name -> new TreeSet<>());
      read.fieldNames().forEachRemaining(known::add);
    }
    return names;
  }

  private static UniformResult result() {
    UniformResult.Builder result = UniformResult.builder();
    return result
        .provider(Provider.AZURE)
        .accountId(Optional.of("11111111-1111-1111-1111-111111111111"))
        .region(Optional.of("westeurope"))
        .target(Target.of(TargetType.VIRTUAL_NETWORK, "/subscriptions/1/virtualNetworks/net"))
        .reason(Reason.LOGGING)
        .message("Flow logs are on.")
        .observation(
            Observation.builder()
                .operation("flowLogs")
                .observedAt(Instant.EPOCH)
                .durationMillis(1)
                .attempts(1)
                .build())
        .build();
  }

  private static Report report() {
    return Report.builder()
        .provider(Provider.AZURE)
        .startedAt(Instant.EPOCH)
        .finishedAt(Instant.EPOCH.plusSeconds(1))
        .callsThrottled(0)
        .build();
  }

  private static Optional<JsonNode> tree() {
    return Optional.of(parsed("{\"status\":\"DISABLED\",\"target\":{\"id\":\"t\"}}"));
  }

  private static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
