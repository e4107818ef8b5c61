package org.flowlogstatus.local.host.fc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.local.host.fixture.Client;
import org.flowlogstatus.local.host.fixture.FcFixture;
import org.flowlogstatus.local.host.fixture.Staging;
import org.flowlogstatus.local.server.LoopbackServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FcHostTest {

  private final Path jar;
  private LoopbackServer server;

  FcHostTest(@TempDir Path folder) throws IOException {
    jar = folder.resolve("fixture.jar");
    Staging.jar(jar, List.of(FcFixture.class.getDeclaredClasses()));
    server = LoopbackServer.start(0, host(FcFixture.Echo.class, Map.of("FC_ACCOUNT_ID", "42")));
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  private FcHost host(Class<?> http, Map<String, String> environment) {
    return host(http, Optional.empty(), environment);
  }

  private FcHost host(
      Class<?> http, Optional<String> initializer, Map<String, String> environment) {
    Template template =
        new Template(
            List.of(
                function("flow-log-status", http, initializer),
                function("counting", FcFixture.Counting.class, Optional.of("initialize")),
                function("seeing", FcFixture.Seeing.class, Optional.empty()),
                function("throwing", FcFixture.Throwing.class, Optional.empty()),
                new TemplateFunction(
                    "sleeping",
                    FcFixture.Sleeping.class.getName() + "::handleRequest",
                    Optional.empty(),
                    jar,
                    1,
                    512)));
    return FcHost.of(template, Optional.empty(), environment);
  }

  private TemplateFunction function(String name, Class<?> handler, Optional<String> initializer) {
    return new TemplateFunction(
        name,
        handler.getName() + "::handleRequest",
        initializer.map(method -> handler.getName() + "::" + method),
        jar,
        60,
        512);
  }

  private void restart(FcHost host) throws IOException {
    server.close();
    server = LoopbackServer.start(0, host);
  }

  private String invoke(String function, String event) throws Exception {
    return invocation(function, event).body();
  }

  private HttpResponse<String> invocation(String function, String event) throws Exception {
    return new Client(server.port())
        .post("/2023-03-30/functions/" + function + "/invocations", event);
  }

  @Test
  void makesAnEventOfARequest() throws Exception {
    String answer =
        new Client(server.port())
            .raw(
                "PUT /a%20b?r=x&r=y&n=%C3%A4+1&bad=%zz HTTP/1.1\r\nHost: here:1\r\nX-Two: 1\r\nX-Two: 2\r\n"
                    + "User-Agent: me\r\nConnection: close\r\nContent-Length: 2\r\n\r\nhi");
    JsonNode event = new ObjectMapper().readTree(answer.substring(answer.indexOf("\r\n\r\n") + 4));

    assertThat(event.path("version").asText()).isEqualTo("v1");
    assertThat(event.path("rawPath").asText()).isEqualTo("/a%20b");
    assertThat(event.path("body").asText()).isEqualTo("hi");
    assertThat(event.path("isBase64Encoded").booleanValue()).isFalse();
    assertThat(event.path("headers").path("X-Two").asText()).isEqualTo("1,2");
    assertThat(event.path("queryParameters").path("r").asText()).isEqualTo("x,y");
    assertThat(event.path("queryParameters").path("bad").asText()).isEqualTo("%zz");
    JsonNode context = event.path("requestContext");
    assertThat(context.path("accountId").asText()).isEqualTo("42");
    assertThat(context.path("http").path("method").asText()).isEqualTo("PUT");
    assertThat(context.path("http").path("path").asText()).isEqualTo("/a b");
    assertThat(context.path("http").path("userAgent").asText()).isEqualTo("me");
    assertThat(answer).contains("X-Fc-Request-Id: " + context.path("requestId").asText());
  }

  @Test
  void encodesABodyThatIsNotText() throws Exception {
    String answer =
        new Client(server.port())
            .raw("POST / HTTP/1.1\r\nConnection: close\r\nContent-Length: 2\r\n\r\n\u00FF\u00FE");

    assertThat(answer).contains("\"body\":\"//4=\",\"isBase64Encoded\":true");
  }

  @Test
  void answersWithWhatTheHandlerSays() throws Exception {
    restart(host(FcFixture.Teapot.class, Map.of()));

    HttpResponse<String> response = new Client(server.port()).get("/any/path");

    assertThat(response.statusCode()).isEqualTo(418);
    assertThat(response.headers().firstValue("X-Pot")).hasValue("tea");
    assertThat(response.body()).isEqualTo("\u2555");
  }

  @Test
  void saysThatAnHttpFunctionThrew() throws Exception {
    restart(host(FcFixture.Throwing.class, Map.of()));

    HttpResponse<String> response = new Client(server.port()).get("/");

    assertThat(response.statusCode()).isEqualTo(502);
    assertThat(response.headers().firstValue("X-Fc-Error-Type"))
        .hasValue("UnhandledInvocationError");
  }

  /** A caller would take it for an answer. */
  @Test
  void anInitializerThatFailsIsAnsweredWithSuccess() throws Exception {
    restart(host(FcFixture.Unready.class, Optional.of("initialize"), Map.of()));

    HttpResponse<String> response = new Client(server.port()).get("/");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("X-Fc-Error-Type"))
        .hasValue("UnhandledInvocationError");
  }

  @Test
  void anInvocationThatTakesTooLongIsEnded() throws Exception {
    assertThat(invocation("sleeping", "").body()).contains("Function timed out after 1 seconds");
  }

  @Test
  void invokesAnyFunctionWithTheEventAsItIs() throws Exception {
    HttpResponse<String> response = invocation("flow-log-status", "not even JSON");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("not even JSON");
    assertThat(response.headers().firstValue("X-Fc-Request-Id")).isPresent();
    assertThat(response.headers().firstValue("X-Fc-Error-Type")).isEmpty();
  }

  @Test
  void tellsWhatAHandlerThrew() throws Exception {
    HttpResponse<String> response = invocation("throwing", "{}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("X-Fc-Error-Type"))
        .hasValue("UnhandledInvocationError");
    assertThat(response.body())
        .isEqualTo("{\"errorMessage\":\"oops\",\"errorType\":\"java.io.IOException\"}");
  }

  @Test
  void keepsOneInstanceAndInitializesItOnce() throws Exception {
    invoke("counting", "");

    assertThat(invoke("counting", ""))
        .startsWith("counting initialized=1 calls=2 local-access-key-id")
        .endsWith("token=local-security-token");
  }

  @Test
  void handsOnTheCredentialsOfTheEnvironment() throws Exception {
    restart(
        host(
            FcFixture.Echo.class,
            Map.of("ALIBABA_CLOUD_ACCESS_KEY_ID", "AK", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "SK")));

    assertThat(invoke("counting", "")).contains(" AK ").endsWith("token=");
  }

  @Test
  void showsTheHandlerNothingOfTheHost() throws Exception {
    assertThat(invoke("seeing", ObjectMapper.class.getName())).isEqualTo("hidden");
    assertThat(invoke("seeing", FcHost.class.getName())).isEqualTo("hidden");
    assertThat(invoke("seeing", "javax.servlet.Servlet")).isEqualTo("hidden");
    assertThat(invoke("seeing", "com.aliyun.fc.runtime.Context")).isEqualTo("visible");
  }

  @Test
  void knowsNoOtherFunction() throws Exception {
    HttpResponse<String> response = invocation("nobody", "{}");

    assertThat(response.statusCode()).isEqualTo(404);
    assertThat(response.body()).contains("\"Code\":\"FunctionNotFound\"");
  }

  @Test
  void tellsThatAHandlerIsNone() throws Exception {
    restart(host(String.class, Map.of()));

    assertThat(invoke("flow-log-status", "{}"))
        .contains("\"errorType\":\"java.lang.ClassCastException\"");
  }

  @Test
  void refusesAJarThatIsMissing() {
    Template template =
        new Template(List.of(function("one", FcFixture.Echo.class, Optional.empty())));

    assertThatThrownBy(() -> FcHost.of(template, Optional.of(Path.of("no.jar")), Map.of()))
        .hasMessage("one has no code: no.jar");
  }
}
