package org.flowlogstatus.azure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.events.Deliveries;
import org.flowlogstatus.http.HttpEntry;
import org.flowlogstatus.http.message.QueryString;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.wire.SameAnswer;
import org.flowlogstatus.wire.Wire;

/** Whatever comes in: an answer of the contract, never a fault of ours, never a false verdict. */
class AzureFuzzTest {
  private static final String ID = LookupWarmUp.id("11111111-1111-1111-1111-111111111111");

  /** So short that nothing is tried again. */
  private static final Settings SETTINGS =
      Settings.read(
          Map.of(
              "FLOWLOG_AZURE_ENDPOINT", "http://127.0.0.1:1",
              "FLOWLOG_DEADLINE_MILLIS", "90",
              "FLOWLOG_SWEEP_DEADLINE_MILLIS", "90"));

  @FuzzTest(maxDuration = "40s")
  void id(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    Optional<ArmId> parsed = ArmId.parse(text);

    parsed.ifPresent(id -> assertThat(id.names(text)).isTrue());
  }

  @FuzzTest(maxDuration = "40s")
  void query(byte[] bytes) {
    String query = new String(bytes, UTF_8);
    Reply reply =
        answer(
            nothing(),
            Request.builder()
                .method("GET")
                .path("/flow-log-status")
                .query(QueryString.parse(query))
                .body()
                .build());

    assertThat(reply.status()).as(reply.body()).isNotEqualTo(500);
  }

  @FuzzTest(maxDuration = "40s")
  void body(byte[] bytes) {
    Reply reply =
        answer(
            nothing(),
            Request.builder().method("POST").path("/flow-log-status").body(bytes).build());

    assertThat(reply.status()).as(reply.body()).isNotEqualTo(500);
  }

  @FuzzTest(maxDuration = "40s")
  void event(byte[] bytes) {
    Deliveries.tryOnce(() -> sweeps().flowLogChanged().run(new String(bytes, UTF_8), line -> {}));
  }

  @FuzzTest(maxDuration = "40s")
  void sweepMessage(byte[] bytes) {
    Deliveries.tryOnce(
        () ->
            sweeps()
                .subscriptionSweep()
                .run(new String(bytes, UTF_8), Optional.of("m"), Optional.of(bytes), line -> {}));
  }

  /** One answer to every call of a lookup. */
  @FuzzTest(maxDuration = "40s")
  void answer(byte[] bytes) throws InvalidJson {
    Reply reply = answer(SameAnswer.of(200, bytes), SameAnswer.lookup("targetResourceId", ID));

    assertThat(reply.status()).as(reply.body()).isNotEqualTo(500);
    if (reply.status() == 200) {
      JsonNode said = StrictJson.object(bytes).path("properties").path("enabled");
      String status = StrictJson.object(reply.body().getBytes(UTF_8)).path("status").asText();
      assertThat(said.isBoolean() || status.equals("UNKNOWN") || hasNoWatcher(bytes)).isTrue();
      assertThat(status).isIn(said.asBoolean() ? "ENABLED" : "DISABLED", "UNKNOWN", "DISABLED");
    }
  }

  private static boolean hasNoWatcher(byte[] bytes) throws InvalidJson {
    return StrictJson.object(bytes).path("value").isArray();
  }

  private static SweepAssembly sweeps() {
    return new Assembly(SETTINGS, nothing(), Clock.systemUTC()).sweeps();
  }

  private static Wire nothing() {
    return SameAnswer.of(404, "{\"error\":{\"code\":\"ResourceNotFound\"}}");
  }

  private static Reply answer(Wire cloud, Request request) {
    Assembly function = new Assembly(SETTINGS, cloud, Clock.systemUTC());
    return new HttpEntry(Provider.AZURE, function::httpApi).answer(() -> request, line -> {});
  }
}
