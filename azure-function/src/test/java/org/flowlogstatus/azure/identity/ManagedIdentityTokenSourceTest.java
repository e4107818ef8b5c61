package org.flowlogstatus.azure.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.flowlogstatus.azure.cloud.FakeArm;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.call.AnswerFormat;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.retry.RetryState;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.wire.Deadline;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The token endpoint of App Service, on loopback. */
@Timeout(30)
class ManagedIdentityTokenSourceTest {
  private static final String SECRET = "identity-header-secret";
  private static final String PATH = "/msi/token";

  private final FakeArm time = new FakeArm();
  private final List<String> asked = new ArrayList<>();
  private final HttpServer server;
  private volatile boolean slow;
  private int status = 200;
  private String body = "";

  ManagedIdentityTokenSourceTest() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
  }

  @BeforeEach
  void start() {
    server.createContext("/", this::answer);
    server.start();
    gives("token-1", Duration.ofHours(1));
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    asked.add(exchange.getRequestURI() + " " + exchange.getRequestHeaders().entrySet());
    if (slow) {
      LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
    }
    byte[] bytes = body.getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void gives(String token, Duration life) {
    long expiresOn = time.clock().instant().plus(life).getEpochSecond();
    body = "{\"access_token\":\"" + token + "\",\"expires_on\":\"" + expiresOn + "\"}";
  }

  private ManagedIdentityTokenSource source() {
    return source(Map.of());
  }

  private ManagedIdentityTokenSource source(Map<String, String> more) {
    Map<String, String> environment = new HashMap<>(more);
    environment.put(
        "IDENTITY_ENDPOINT", "http://127.0.0.1:" + server.getAddress().getPort() + PATH);
    environment.put("IDENTITY_HEADER", SECRET);
    return sourceOf(environment);
  }

  private ManagedIdentityTokenSource sourceOf(Map<String, String> identity) {
    Map<String, String> environment = new HashMap<>(identity);
    environment.put("FLOWLOG_AZURE_ENDPOINT", "https://management.example");
    CloudCalls calls =
        new CloudCalls(
            new SocketWire(),
            AnswerFormat.AZURE,
            time.clock(),
            new RetryState(wait -> {}, () -> 0),
            new CallCounter());
    return new ManagedIdentityTokenSource(calls, time.clock(), Settings.read(environment));
  }

  private static String token(TokenSource source) throws CheckFailure {
    return source.token(Deadline.in(Duration.ofMillis(700)));
  }

  private static CheckFailure refusal(TokenSource source) {
    return failure(source, Reason.CREDENTIALS_REJECTED);
  }

  private static CheckFailure failure(TokenSource source, Reason reason) {
    CheckFailure failure = catchThrowableOfType(CheckFailure.class, () -> token(source));
    assertThat(failure.reason()).isEqualTo(reason);
    assertThat(failure.toString()).doesNotContain(SECRET, PATH);
    return failure;
  }

  @Test
  void asksForATokenOfTheCloudThatIsAsked() throws Exception {
    assertThat(token(source())).isEqualTo("token-1");

    URI uri = URI.create(asked.get(0).substring(0, asked.get(0).indexOf(' ')));
    assertThat(uri.getPath()).isEqualTo(PATH);
    assertThat(uri.getQuery())
        .isEqualTo("api-version=2019-08-01&resource=https://management.example/");
    assertThat(asked.get(0)).containsIgnoringCase("X-IDENTITY-HEADER=[" + SECRET + "]");
  }

  /**
   * With several identities, or with a user-assigned one alone, the endpoint wants to know which.
   */
  @Test
  void namesTheUserAssignedIdentity() throws Exception {
    String clientId = "aaaaaaaa-1111-2222-3333-bbbbbbbbbbbb";
    token(source(Map.of("AZURE_CLIENT_ID", clientId)));

    assertThat(asked.get(0)).contains("&client_id=" + clientId + " ");
  }

  @Test
  void keepsTheTokenAndRenewsItBeforeItEnds() throws Exception {
    ManagedIdentityTokenSource source = source();
    token(source);
    time.passes(Duration.ofMinutes(54));
    assertThat(token(source)).isEqualTo("token-1");
    assertThat(asked).hasSize(1);

    gives("token-2", Duration.ofHours(1));
    time.passes(Duration.ofMinutes(2));
    assertThat(token(source)).isEqualTo("token-2");
  }

  @Test
  void forgetsTheTokenThatWasRefusedAndNoOther() throws Exception {
    ManagedIdentityTokenSource source = source();
    token(source);
    gives("token-2", Duration.ofHours(1));

    source.forget("token-0");
    assertThat(token(source)).isEqualTo("token-1");
    source.forget("token-1");
    assertThat(token(source)).isEqualTo("token-2");
  }

  /** ARM rejects what was remembered: one more try, with a new one. */
  @Test
  void isAskedForANewTokenWhereArmRejectsTheOld() throws Exception {
    ManagedIdentityTokenSource source = source();
    token(source);
    gives("token-2", Duration.ofHours(1));
    FakeArm arm = new FakeArm().answers(401, "{}").answers(200, "{}");

    arm.authorizedCalls(source)
        .call(
            "any",
            Deadline.in(Duration.ofSeconds(5)),
            (exchange, requests) ->
                exchange.send(requests.get(URI.create("https://arm.example/"), 100)));

    assertThat(arm.requests())
        .extracting(request -> request.headers().get("Authorization"))
        .containsExactly("Bearer token-1", "Bearer token-2");
  }

  /** What ARM says of anything else is not the token's fault. */
  @ParameterizedTest
  @CsvSource({"404, {}", "401, '{\"error\":{\"code\":\"InvalidAuthenticationTokenTenant\"}}'"})
  void keepsTheTokenWhereArmRefusesSomethingElse(int status, String body) throws Exception {
    ManagedIdentityTokenSource source = source();
    FakeArm arm = new FakeArm().answers(status, body);

    assertThatThrownBy(
            () ->
                arm.authorizedCalls(source)
                    .call(
                        "any",
                        Deadline.in(Duration.ofSeconds(5)),
                        (exchange, requests) ->
                            exchange.send(requests.get(URI.create("https://arm.example/"), 100))))
        .isInstanceOf(CheckFailure.class);
    token(source);

    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "<html></html>",
        "{}",
        "{\"access_token\":\"a\"}",
        "{\"access_token\":\"a\",\"expires_on\":\"soon\"}",
        "{\"access_token\":\"\",\"expires_on\":\"4000000000\"}",
        "{\"access_token\":7,\"expires_on\":4000000000}",
        "{\"access_token\":\"a\\r\\nX-Evil: b\",\"expires_on\":\"4000000000\"}",
        "{\"access_token\":\"a\",\"expires_on\":\"4000000000\""
      })
  void hasNoTokenWhereTheAnswerIsBroken(String answer) {
    body = answer;

    failure(source(), Reason.PROVIDER_RESPONSE_INVALID);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 403})
  void hasNoTokenWhereThePlatformRefusesAndQuotesTheSecret(int refused) {
    status = refused;
    body = "{\"error\":{\"code\":\"Bad\",\"message\":\"" + SECRET + "\"}}";

    refusal(source());
  }

  /** So that an event which meets it is delivered again. */
  @ParameterizedTest
  @ValueSource(ints = {404, 500, 502, 503})
  void anEndpointThatFailsIsNoRefusal(int answered) {
    status = answered;
    body = "{\"error\":{\"message\":\"" + SECRET + "\"}}";

    failure(source(), Reason.PROVIDER_ERROR);
  }

  @Test
  void anEndpointThatIsNotThereIsUnreachableAndOneThatHangsIsLate() throws Exception {
    Map<String, String> nobody =
        Map.of("IDENTITY_ENDPOINT", "http://127.0.0.1:1/", "IDENTITY_HEADER", SECRET);
    failure(sourceOf(nobody), Reason.PROVIDER_UNREACHABLE);

    try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
      String endpoint = "http://127.0.0.1:" + silent.getLocalPort() + PATH;
      failure(
          sourceOf(Map.of("IDENTITY_ENDPOINT", endpoint, "IDENTITY_HEADER", SECRET)),
          Reason.PROVIDER_TIMEOUT);
    }
  }

  @Test
  void aTokenThatIsStillGoodServesWhereNoNewOneIsGiven() throws Exception {
    ManagedIdentityTokenSource source = source();
    token(source);
    time.passes(Duration.ofMinutes(56));
    status = 403;
    for (int i = 0; i < 4; i++) {
      assertThat(token(source)).isEqualTo("token-1");
    }
    assertThat(asked).as("asked once, and left alone for a while").hasSize(2);

    time.passes(Duration.ofMinutes(1));
    status = 200;
    gives("token-2", Duration.ofHours(1));
    assertThat(token(source)).isEqualTo("token-2");

    status = 503;
    time.passes(Duration.ofHours(1));
    failure(source, Reason.PROVIDER_ERROR);
  }

  @Test
  void sixteenFirstCallsAskOnce() throws Exception {
    ManagedIdentityTokenSource source = source();
    slow = true;
    ExecutorService callers = Executors.newFixedThreadPool(16);
    try {
      Callable<String> call = () -> source.token(Deadline.in(Duration.ofSeconds(10)));
      for (Future<String> token : callers.invokeAll(Collections.nCopies(16, call))) {
        assertThat(token.get()).isEqualTo("token-1");
      }
    } finally {
      callers.shutdownNow();
    }
    assertThat(asked).hasSize(1);
  }

  @Test
  void saysThatThereIsNoIdentity() {
    assertThat(refusal(sourceOf(Map.of())).detail()).contains("switch it on");
    assertThat(refusal(sourceOf(Map.of("IDENTITY_ENDPOINT", "http://127.0.0.1:1/"))).detail())
        .contains("switch it on");
  }
}
