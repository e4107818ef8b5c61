package org.flowlogstatus.local.cloud.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.arm.EmbeddedArm;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each fault as a raw socket sees it. */
class FaultsOnTheWireTest {

  private static final String SUBSCRIPTION = "11111111-1111-1111-1111-111111111111";
  private static final String WATCHER =
      "/subscriptions/"
          + SUBSCRIPTION
          + "/resourceGroups/NetworkWatcherRG/providers/Microsoft.Network/networkWatchers/NetworkWatcher_westeurope";
  private static final String WEB =
      "/subscriptions/"
          + SUBSCRIPTION
          + "/resourceGroups/shop/providers/Microsoft.Network/networkSecurityGroups/web";
  private static final int MILLIS = 5000;

  @ParameterizedTest
  @EnumSource(
      value = FaultKind.class,
      names = {"HANG", "DRIBBLE", "HUGE"},
      mode = EnumSource.Mode.EXCLUDE)
  void noFaultLooksLikeTheTrueAnswer(FaultKind kind) throws IOException {
    String trueReply = ask(Estate.bundled().withoutFaults());
    String faulty = ask(with(status(kind)));
    if (kind == FaultKind.LATE
        || kind == FaultKind.NEXT_LINK_ELSEWHERE
        || kind == FaultKind.ENDLESS_PAGES) {
      assertThat(bodyOf(faulty)).as("only late, or only about lists").isEqualTo(bodyOf(trueReply));
    } else {
      assertThat(statusLine(faulty) + bodyOf(faulty))
          .isNotEqualTo(statusLine(trueReply) + bodyOf(trueReply));
    }
  }

  @Test
  void errorsComeInTheShapeOfTheCloud() throws IOException {
    String answer =
        ask(with(status(FaultKind.STATUS).error(409, "Locked", "wait").header("Retry-After", "7")));
    assertThat(statusLine(answer)).contains("409");
    assertThat(answer).contains("Retry-After: 7");
    assertThat(bodyOf(answer)).isEqualTo("{\"error\":{\"code\":\"Locked\",\"message\":\"wait\"}}");
  }

  @Test
  void bodiesThatAreNoAnswer() throws IOException {
    assertThat(bodyOf(ask(with(status(FaultKind.EMPTY))))).isEmpty();
    assertThat(bodyOf(ask(with(status(FaultKind.NULL))))).isEqualTo("null");
    assertThat(bodyOf(ask(with(status(FaultKind.HTML))))).startsWith("<!DOCTYPE html>");
    assertThat(bodyOf(ask(with(status(FaultKind.BODY).body(200, "{\"a\":"))))).isEqualTo("{\"a\":");
    String cut = bodyOf(ask(with(status(FaultKind.CUT_OFF))));
    assertThat(cut).startsWith("{\"targetResourceId\"");
    assertThat(Json.tryParse(cut.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(ask(with(status(FaultKind.INVALID_UTF8)))).contains("\u00ff");
  }

  @Test
  void answersThatAreNotQuiteTrue() throws IOException {
    assertThat(ask(with(status(FaultKind.WRONG_TYPE)))).contains("\"enabled\":\"true\"");
    assertThat(ask(with(status(FaultKind.MISSING_ENABLED)))).doesNotContain("enabled\":");
    assertThat(ask(with(status(FaultKind.MISSING_FIELD).field("properties"))))
        .doesNotContain("\"properties\"")
        .contains("targetResourceId");
    assertThat(ask(with(status(FaultKind.REPLACED_FIELD).field("storageId", Json.object()))))
        .contains("\"storageId\":{}");
    assertThat(ask(with(status(FaultKind.OTHER_TARGET)))).contains("/web-other\"");
  }

  @Test
  void connectionsThatBreak() throws IOException {
    assertThat(ask(with(status(FaultKind.RESET)))).isEmpty();
    String aborted = ask(with(status(FaultKind.ABORTED_BODY)));
    assertThat(aborted).contains("200 OK");
    assertThat(bodyOf(aborted).length()).isLessThan(announced(aborted));
  }

  @Test
  void silence() {
    assertThatThrownBy(() -> ask(with(status(FaultKind.HANG)), 300))
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void aDribbleNeverEnds() throws IOException {
    try (EmbeddedArm arm = serve(with(status(FaultKind.DRIBBLE).delayMillis(1)));
        Socket socket = send(arm.endpoint(), MILLIS)) {
      byte[] start = socket.getInputStream().readNBytes(8000);
      String text = new String(start, StandardCharsets.ISO_8859_1);
      assertThat(text).contains("1\r\n{\r\n");
      assertThat(text).contains("1\r\n \r\n1\r\n \r\n");
    }
  }

  @Test
  void aHugeBodyIsStreamedInFull() throws IOException {
    long length = 64L << 20;
    try (EmbeddedArm arm = serve(with(status(FaultKind.HUGE).bytes(length)));
        Socket socket = send(arm.endpoint(), MILLIS)) {
      assertThat(drain(socket.getInputStream())).isGreaterThan(length);
    }
  }

  @Test
  void waysThatLeadElsewhere() throws IOException {
    String elsewhere = "http://127.0.0.1:9/steal";
    String redirect = ask(with(status(FaultKind.REDIRECT).location(elsewhere)));
    assertThat(statusLine(redirect)).contains("307");
    assertThat(redirect).contains("Location: " + elsewhere);
    String accepted = ask(with(status(FaultKind.LOCATION_ELSEWHERE).location(elsewhere)));
    assertThat(statusLine(accepted)).contains("202");
    assertThat(accepted).contains("Location: " + elsewhere);
    assertThat(ask(with(status(FaultKind.ENDLESS_202))))
        .containsPattern("Location: http://127.0.0.1:\\d+/subscriptions/.*/operationResults/");
  }

  @Test
  void onlySoManyCalls() throws IOException {
    try (EmbeddedArm arm = serve(with(status(FaultKind.NULL).times(1)))) {
      assertThat(bodyOf(exchange(arm.endpoint(), MILLIS))).isEqualTo("null");
      assertThat(bodyOf(exchange(arm.endpoint(), MILLIS))).contains("\"enabled\":true");
    }
  }

  @Test
  void onlyTheCallsThatMatch() throws IOException {
    Fault elsewhere = Fault.azure("queryFlowLogStatus", FaultKind.NULL).about(WEB + "-two");
    assertThat(bodyOf(ask(with(elsewhere)))).contains("\"enabled\":true");
    Fault here =
        Fault.azure("queryFlowLogStatus", FaultKind.NULL)
            .about(WEB.toUpperCase(Locale.ROOT))
            .inRegion("westeurope")
            .inSubscription(SUBSCRIPTION);
    assertThat(bodyOf(ask(with(here)))).isEqualTo("null");
  }

  private static Fault status(FaultKind kind) {
    return Fault.azure("queryFlowLogStatus", kind);
  }

  private static Estate with(Fault fault) {
    return Estate.bundled().withoutFaults().with(fault);
  }

  private static EmbeddedArm serve(Estate estate) {
    return EmbeddedArm.start(estate, ArmOptions.of("t"), 0);
  }

  private static String ask(Estate estate) throws IOException {
    return ask(estate, MILLIS);
  }

  private static String ask(Estate estate, int millis) throws IOException {
    try (EmbeddedArm arm = serve(estate)) {
      return exchange(arm.endpoint(), millis);
    }
  }

  private static String exchange(URI endpoint, int millis) throws IOException {
    try (Socket socket = send(endpoint, millis)) {
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static Socket send(URI endpoint, int millis) throws IOException {
    Socket socket = new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort());
    socket.setSoTimeout(millis);
    String body = "{\"targetResourceId\":\"" + WEB + "\"}";
    String head =
        "POST "
            + WATCHER
            + "/queryFlowLogStatus?api-version=2025-01-01 HTTP/1.1\r\n"
            + "Host: localhost\r\nConnection: close\r\nAuthorization: Bearer t\r\n"
            + "Content-Type: application/json\r\nContent-Length: "
            + body.length()
            + "\r\n\r\n";
    socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
    return socket;
  }

  private static long drain(InputStream in) throws IOException {
    byte[] block = new byte[1 << 16];
    long total = 0;
    for (int read = in.read(block); read >= 0; read = in.read(block)) {
      total += read;
    }
    return total;
  }

  private static String statusLine(String answer) {
    return answer.isEmpty() ? "" : answer.substring(0, answer.indexOf("\r\n"));
  }

  private static String bodyOf(String answer) {
    return answer.isEmpty() ? "" : answer.substring(answer.indexOf("\r\n\r\n") + 4);
  }

  private static int announced(String answer) {
    return Integer.parseInt(answer.replaceFirst("(?s).*(?i)content-length: (\\d+)\r\n.*", "$1"));
  }
}
