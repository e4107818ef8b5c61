package org.flowlogstatus.local.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.flowlogstatus.local.Deployables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** infra/routes/send: what a chat, a pager and a SIEM are sent of a change. */
@Timeout(60)
class RoutesTest {
  private static final String EVENTS =
      """
      [{"specversion": "1.0", "type": "org.flowlogstatus.changed.v1", "id": "1",
        "source": "/subscriptions/1", "subject": "/subscriptions/1/virtualNetworks/net",
        "data": {
          "before": {"status": "ENABLED", "reason": "LOGGING", "findings": [],
            "coverage": {"state": "COVERED"}, "message": "Flow logs are on."},
          "after": {"status": "%s", "reason": "%s", "findings": [],
            "coverage": {"state": "%s"}, "message": "It is said \\"so\\"."}}},
       {"type": "org.flowlogstatus.sweep.completed.v1", "id": "2", "data": {}}]
      """;

  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private final List<String> authorizations = new CopyOnWriteArrayList<>();
  private HttpServer stub;

  @BeforeEach
  void start() throws IOException {
    stub = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    stub.createContext(
        "/",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          authorizations.add(
              String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    stub.start();
  }

  @AfterEach
  void stop() {
    stub.stop(0);
  }

  @ParameterizedTest
  @CsvSource({
    "slack, /text",
    "teams, /attachments/0/content/body/1/text",
    "dingtalk, /text/content",
    "pagerduty, /payload/summary",
  })
  void aChangeIsReportedInAWordAndASweepIsNot(String kind, String text) throws Exception {
    assertThat(send(kind, EVENTS.formatted("DISABLED", "SWITCHED_OFF", "NOT_COVERED"))).isZero();

    assertThat(bodies).hasSize(1);
    assertThat(body().at(text).asText())
        .contains(
            "Flow logs of /subscriptions/1/virtualNetworks/net: ENABLED LOGGING COVERED -> DISABLED"
                + " SWITCHED_OFF NOT_COVERED. It is said \"so\".");
  }

  @Test
  void aPagerIsCalledAndCalledOff() throws Exception {
    send("pagerduty", EVENTS.formatted("DISABLED", "SWITCHED_OFF", "NOT_COVERED"));
    JsonNode trigger = body();
    assertThat(trigger.path("event_action").asText()).isEqualTo("trigger");
    assertThat(trigger.path("payload").path("severity").asText()).isEqualTo("error");
    assertThat(trigger.path("routing_key").asText()).isEqualTo("the-key");

    send("pagerduty", EVENTS.formatted("ENABLED", "INHERITED", "COVERED"));
    assertThat(body().path("event_action").asText()).isEqualTo("resolve");
    assertThat(body().path("dedup_key")).isEqualTo(trigger.path("dedup_key"));
  }

  @Test
  void aSiemGetsTheEventItselfWithItsToken() throws Exception {
    send("splunk", EVENTS.formatted("UNKNOWN", "THROTTLED", "UNKNOWN"));

    assertThat(body().path("event").path("id").asText()).isEqualTo("1");
    assertThat(authorizations).containsExactly("Splunk the-key");
  }

  @Test
  void anotherKindIsAMistakeAndNothingIsSent() throws Exception {
    assertThat(send("pigeon", "[]")).isEqualTo(3);
    assertThat(send("changes", "[]")).isEqualTo(3);
    assertThat(bodies).isEmpty();
  }

  private JsonNode body() throws IOException {
    return new ObjectMapper().readTree(bodies.get(bodies.size() - 1));
  }

  private int send(String kind, String events) throws IOException, InterruptedException {
    assumeTrue(new ProcessBuilder("sh", "-c", "command -v jq curl").start().waitFor() == 0);
    ProcessBuilder script =
        new ProcessBuilder(
            "bash", Deployables.root().resolve("infra/routes/send").toString(), kind);
    script
        .environment()
        .put("FLOWLOG_ROUTE_URL", "http://127.0.0.1:" + stub.getAddress().getPort());
    script.environment().put("FLOWLOG_ROUTE_KEY", "the-key");
    script.environment().put("no_proxy", "127.0.0.1");
    Process process = script.redirectErrorStream(true).start();
    feed(process, events);
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  /** A script that refuses its call has ended before it reads. */
  private static void feed(Process process, String events) {
    try (OutputStream in = process.getOutputStream()) {
      in.write(events.getBytes(UTF_8));
    } catch (IOException e) {
      assertThat(process.onExit().join().exitValue()).isEqualTo(3);
    }
  }
}
