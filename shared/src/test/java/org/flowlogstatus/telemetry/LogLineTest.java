package org.flowlogstatus.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.wire.Deadline;
import org.junit.jupiter.api.Test;

/** What an operator finds in the log. */
class LogLineTest {
  private final List<String> written = new ArrayList<>();
  private final Deadline deadline = Deadline.in(Duration.ofSeconds(1));

  @Test
  void aLineIsOneJsonObjectThatBeginsWithItsEvent() {
    JsonNode line = written(LogLineExamples.check(), Invocation.event("run-1"));

    assertThat(written)
        .singleElement()
        .asString()
        .startsWith("{\"event.name\":\"flow_log.check\"")
        .doesNotContain("\n");
    assertThat(line.path("cloud.provider").asText()).isEqualTo("azure");
    assertThat(line.path("flow_log.status").asText()).isEqualTo("ENABLED");
    assertThat(line.path("faas.invocation_id").asText()).isEqualTo("run-1");
    assertThat(line.path("faas.trigger").asText()).isEqualTo("pubsub");
    assertThat(line.path("client.address").isNull()).isTrue();
    assertThat(line.path("flow_log.calls").isInt()).isTrue();
  }

  @Test
  void theCallsOfTheDeadlineAreTold() {
    deadline.calls().add();
    deadline.within(Duration.ofMillis(1)).calls().add();
    deadline.calls().addThrottled();

    JsonNode line = written(LogLineExamples.check(), Invocation.event("run-1"));

    assertThat(line.path("flow_log.calls").asInt()).isEqualTo(2);
    assertThat(line.path("flow_log.calls_throttled").asInt()).isEqualTo(1);
  }

  @Test
  void whatACallerSendsDoesNotFillTheLog() {
    Optional<String> long1 = Optional.of("x".repeat(5_000));
    JsonNode line =
        written(LogLineExamples.check(), Invocation.http("run-1", long1, long1, Optional.empty()));

    assertThat(line.path("user_agent.original").asText()).hasSize(200);
  }

  /** The queries of infra rest on these names: a name that goes is a query that finds nothing. */
  @Test
  void theNamesOfEachEventAreKnown() {
    assertThat(LogLineExamples.names())
        .containsOnlyKeys("flow_log.check", "flow_log.sweep", "flow_log.change");
    assertThat(new TreeSet<>(LogLineExamples.names().get("flow_log.sweep")))
        .contains("flow_log.complete", "flow_log.not_read", "flow_log.calls_throttled");
  }

  private JsonNode written(LogLine line, Invocation invocation) {
    Log log = written::add;
    line.write(deadline, invocation, log);
    try {
      return new ObjectMapper().readTree(written.get(written.size() - 1));
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
