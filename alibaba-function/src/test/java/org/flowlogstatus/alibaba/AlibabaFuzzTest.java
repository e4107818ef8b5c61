package org.flowlogstatus.alibaba;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.target.ResourceId;
import org.flowlogstatus.events.Deliveries;
import org.flowlogstatus.http.HttpEntry;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.wire.SameAnswer;
import org.flowlogstatus.wire.Wire;

/** Whatever comes in: an answer of the contract, never a fault of ours, never a false verdict. */
class AlibabaFuzzTest {
  private static final RoleCredentials ROLE = new RoleCredentials("id", "secret", Optional.empty());

  /** So short that nothing is tried again. */
  private static final Settings SETTINGS =
      Settings.read(
          Map.of(
              "FLOWLOG_ALIBABA_ENDPOINT", "http://127.0.0.1:1",
              "FC_REGION", "cn-hangzhou",
              "FLOWLOG_DEADLINE_MILLIS", "90",
              "FLOWLOG_SWEEP_DEADLINE_MILLIS", "90"));

  @FuzzTest(maxDuration = "40s")
  void id(byte[] bytes) {
    String text = new String(bytes, UTF_8);

    ResourceId.target(text).ifPresent(target -> assertThat(target.id()).isEqualTo(text));
    ResourceId.isRegion(text);
  }

  @FuzzTest(maxDuration = "40s")
  void request(byte[] bytes) throws IOException {
    Reply reply = answer(nothing(), HttpMessages.request(bytes));

    assertThat(reply.status()).as(reply.body()).isNotEqualTo(500);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    HttpMessages.answer(reply, written);
    assertThat(written.toString(UTF_8)).startsWith("{\"statusCode\":" + reply.status());
  }

  @FuzzTest(maxDuration = "40s")
  void event(byte[] bytes) {
    Deliveries.tryOnce(
        () -> sweeps().flowLogChanged(ROLE).run(new String(bytes, UTF_8), line -> {}));
  }

  @FuzzTest(maxDuration = "40s")
  void timer(byte[] bytes) {
    Deliveries.tryOnce(
        () -> sweeps().scheduledSweep(ROLE).run(new String(bytes, UTF_8), line -> {}));
  }

  /** One answer to every call of a lookup. */
  @FuzzTest(maxDuration = "40s")
  void answer(byte[] bytes) throws InvalidJson {
    Reply reply =
        answer(SameAnswer.of(200, bytes), SameAnswer.lookup("resourceId", LookupWarmUp.ID));

    assertThat(reply.status()).as(reply.body()).isNotEqualTo(500);
    if (reply.status() == 200) {
      JsonNode said = StrictJson.object(bytes);
      String status = StrictJson.object(reply.body().getBytes(UTF_8)).path("status").asText();
      boolean logs = said.path("FlowLogs").path("FlowLog").toString().contains("\"Active\"");
      assertThat(status.equals("ENABLED") && !logs).isFalse();
      assertThat(status.equals("DISABLED") && said.path("Vpcs").isMissingNode()).isFalse();
    }
  }

  private static SweepAssembly sweeps() {
    return new Assembly(SETTINGS, nothing(), Clock.systemUTC()).sweeps();
  }

  private static Wire nothing() {
    return SameAnswer.of(403, "{\"Code\":\"Forbidden.RAM\"}");
  }

  private static Reply answer(Wire cloud, Request request) {
    Assembly function = new Assembly(SETTINGS, cloud, Clock.systemUTC());
    return new HttpEntry(Provider.ALIBABA_CLOUD, () -> function.httpApi(ROLE))
        .answer(() -> request, line -> {});
  }
}
