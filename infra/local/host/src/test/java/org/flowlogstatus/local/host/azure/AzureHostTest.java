package org.flowlogstatus.local.host.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flowlogstatus.local.host.fixture.AzureFixture;
import org.flowlogstatus.local.host.fixture.Client;
import org.flowlogstatus.local.host.fixture.Staging;
import org.flowlogstatus.local.server.LoopbackServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class AzureHostTest {

  private static final String RETURN =
      "{\"type\":\"http\",\"direction\":\"out\",\"name\":\"$return\"}";

  private final LoopbackServer server;
  private final Client client;

  AzureHostTest(@TempDir Path app) throws IOException {
    stage(app);
    server = LoopbackServer.start(0, AzureHost.of(app, Map.of("SCHEDULE", "0 0 * * * *")));
    client = new Client(server.port());
  }

  private static void stage(Path app) throws IOException {
    Files.writeString(app.resolve("host.json"), "{\"version\":\"2.0\"}");
    Staging.jar(app.resolve("fixture.jar"), List.of(AzureFixture.class));
    http(app, "echo", "\"methods\":[\"GET\",\"POST\"],\"route\":\"echo\"");
    http(app, "routed", "\"route\":\"things/{kind}/{*rest}\"");
    http(app, "throwing", "\"methods\":[\"GET\"]");
    http(app, "sees", "\"methods\":[\"GET\"]");
    http(app, "meeting", "\"methods\":[\"GET\"]");
    Staging.function(
        app,
        "fanOut",
        """
        {"type":"timerTrigger","direction":"in","name":"timer","schedule":"%SCHEDULE%"},
        {"type":"queue","direction":"out","name":"messages","queueName":"work"}
        """);
    Staging.function(
        app,
        "remember",
        """
        {"type":"queueTrigger","direction":"in","name":"message","queueName":"work"},
        {"type":"blob","direction":"in","name":"before","path":"kept/{id}.json"},
        {"type":"blob","direction":"in","name":"plain","path":"kept/{id}.json"},
        {"type":"blob","direction":"out","name":"after","path":"kept/{id}.json"},
        {"type":"queue","direction":"out","name":"events","queueName":"events"}
        """);
    Staging.function(
        app,
        "onEvent",
        """
        {"type":"eventGridTrigger","direction":"in","name":"event"},
        {"type":"queue","direction":"out","name":"$return","queueName":"events"}
        """);
  }

  private static void http(Path app, String name, String settings) throws IOException {
    String trigger =
        "{\"type\":\"httpTrigger\",\"direction\":\"in\",\"name\":\"req\"," + settings + "}";
    Staging.function(app, name, trigger + "," + RETURN);
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Test
  void showsARequestAsTheWorkerDoes() throws Exception {
    String head =
        "POST /api/echo?a=1&A=2&b=%20x&a=3 HTTP/1.1\r\nHost: h\r\nX-Trace: t1\r\nX-TRACE: t2\r\n";
    String answer = client.raw(head + "Connection: close\r\nContent-Length: 3\r\n\r\nh\u00FFi");

    assertThat(answer)
        .startsWith("HTTP/1.1 202 ")
        .contains("X-Seen: yes")
        .contains("query=a=1&A=2&b=%20x&a=3")
        .contains("parameters={a=1,2,3, b= x}")
        .contains("trace=t1,t2")
        .contains("function=echo")
        .contains("body=h\u00EF\u00BF\u00BDi");
  }

  @Test
  void makesANewInstanceForEveryInvocation() throws Exception {
    assertThat(client.get("/api/echo").body()).contains("call=1");
    assertThat(client.get("/api/echo").body()).contains("call=1").contains("body=none");
  }

  @Test
  void fillsInTheParametersOfARoute() throws Exception {
    HttpResponse<String> response = client.get("/API/Things/big%20one/a/b");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("big one|a/b");
  }

  @Test
  void answersWhatNoFunctionServes() throws Exception {
    assertThat(client.get("/api/nothing").statusCode()).isEqualTo(404);
    HttpResponse<String> otherMethod = client.send("DELETE", "/api/echo", "");
    assertThat(otherMethod.statusCode()).isEqualTo(404);
    assertThat(otherMethod.headers().firstValue("Content-Type"))
        .hasValue("application/problem+json");
    assertThat(otherMethod.body()).contains("\"reason\":\"NOT_FOUND\"");
  }

  @Test
  void aTargetThatIsNoUriIsTheFunctionsTrouble() throws Exception {
    String answer =
        client.raw("GET /api/echo?a=%zz HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 500 ").contains("INTERNAL_ERROR");
  }

  @Test
  void handsOverNoBodyOfUnknownLength() throws Exception {
    String head = "POST /api/echo HTTP/1.1\r\nHost: h\r\nConnection: close\r\n";
    String answer = client.raw(head + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 202 ").contains("body=none");
  }

  @Test
  void keepsWhatAFunctionThrewToItself() throws Exception {
    HttpResponse<String> response = client.get("/api/throwing");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains("INTERNAL_ERROR").doesNotContain("inside of the function");
  }

  @Test
  void showsTheFunctionNothingOfTheHost() throws Exception {
    String host = "com.fasterxml.jackson.databind.ObjectMapper";
    Class.forName(host);

    assertThat(client.get("/api/sees?class=" + host).body()).isEqualTo("hidden");
    assertThat(client.get("/api/sees?class=" + AzureHost.class.getName()).body())
        .isEqualTo("hidden");
    assertThat(client.get("/api/sees?class=java.net.http.HttpClient").body()).isEqualTo("visible");
  }

  @Test
  void servesSixteenRequestsAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(16);
    List<Future<String>> answers = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      answers.add(threads.submit(() -> client.get("/api/meeting").body()));
    }

    for (Future<String> answer : answers) {
      assertThat(answer.get()).isEqualTo("met");
    }
    threads.shutdown();
  }

  @Test
  void firesATimerAndShowsItsMessages() throws Exception {
    HttpResponse<String> response = client.post("/admin/functions/fanOut", "{\"input\":\"now\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body())
        .isEqualTo(
            "{\"outputs\":{\"messages\":[\"{\\\"id\\\":\\\"a\\\"}\",\"{\\\"id\\\":\\\"b\\\"}\",\"now\"]}}");
    assertThat(client.get("/admin/queues/work").body()).contains("{\\\"id\\\":\\\"a\\\"}");
  }

  @Test
  void keepsABlobFromOneMessageToTheNext() throws Exception {
    String message = "{\"input\":\"{\\\"id\\\":\\\"x\\\"}\"}";

    assertThat(client.post("/admin/functions/remember", message).body())
        .isEqualTo("{\"outputs\":{\"after\":\"nothing>10\",\"events\":[\"before: null\"]}}");
    assertThat(client.post("/admin/functions/remember", message).body())
        .isEqualTo(
            "{\"outputs\":{\"after\":\"nothing>10>10\",\"events\":[\"before: nothing>10\"]}}");
    assertThat(client.get("/admin/blobs/kept/x.json").body()).isEqualTo("nothing>10>10");
    assertThat(client.get("/admin/blobs/kept/y.json").statusCode()).isEqualTo(404);
  }

  @Test
  void aBlobCanBePutAndIsWhatTheNextInvocationFinds() throws Exception {
    assertThat(client.send("PUT", "/admin/blobs/kept/z.json", "mine").statusCode()).isEqualTo(201);
    assertThat(client.send("PUT", "/admin/blobs/", "mine").statusCode()).isEqualTo(400);
    String message = "{\"input\":\"{\\\"id\\\":\\\"z\\\"}\"}";
    assertThat(client.post("/admin/functions/remember", message).body()).contains("before: mine");
  }

  @Test
  void anInvocationWhoseMessageIsTooLargeForItsQueueFails() throws Exception {
    client.send("PUT", "/admin/blobs/kept/large.json", "x".repeat(64 * 1024));
    String message = "{\"input\":\"{\\\"id\\\":\\\"large\\\"}\"}";
    HttpResponse<String> answer = client.post("/admin/functions/remember", message);
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("RequestBodyTooLarge");
  }

  @Test
  void handsAMessageWithoutThePathsMemberToTheFunctionAllTheSame() throws Exception {
    HttpResponse<String> response =
        client.post("/admin/functions/remember", "{\"input\":\"garbage\"}");

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("{\"outputs\":{\"events\":[]}}");
  }

  @Test
  void bindsWhatAFunctionReturns() throws Exception {
    assertThat(client.post("/admin/functions/onEvent", "{\"input\":\"it\"}").body())
        .isEqualTo("{\"outputs\":{\"$return\":[\"seen it\"]}}");
  }

  @Test
  void tellsThatATriggerFailed() throws Exception {
    HttpResponse<String> response = client.post("/admin/functions/onEvent", "{\"input\":\"fail\"}");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).isEqualTo("{\"error\":\"IllegalStateException: again, please\"}");
  }

  @Test
  void refusesWhatCannotBeFired() throws Exception {
    assertThat(client.post("/admin/functions/nobody", "{}").statusCode()).isEqualTo(404);
    assertThat(client.post("/admin/functions/onEvent", "[").statusCode()).isEqualTo(400);
    assertThat(client.post("/admin/functions/onEvent", "{\"input\":{}}").statusCode())
        .isEqualTo(400);
    assertThat(client.post("/admin/functions/echo", "{}").statusCode()).isEqualTo(400);
  }
}
