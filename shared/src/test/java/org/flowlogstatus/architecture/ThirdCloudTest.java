package org.flowlogstatus.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code THIRD-CLOUD.md}, followed to the letter, adds a cloud that answers as the others do. */
class ThirdCloudTest {
  private static final Path ROOT = Path.of("..");

  @TempDir static Path folder;

  private static PageOfSteps page;
  private static CompiledCopy copy;
  private static HttpServer cloud;

  @BeforeAll
  static void followThePage() throws IOException {
    page = PageOfSteps.read(ROOT.resolve("shared/THIRD-CLOUD.md"));
    copy = CompiledCopy.of(ROOT, folder, page);
    cloud = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answers("on", 200, "{'subnetId':'on','flowLogs':'on'}");
    answers("off", 200, "{'subnetId':'off','flowLogs':'off'}");
    answers("silent", 200, "{'subnetId':'silent'}");
    answers("odd", 200, "{'subnetId':'odd','flowLogs':'maybe'}");
    answers("other", 200, "{'subnetId':'another','flowLogs':'on'}");
    answers("hidden", 403, "{'error':'Forbidden'}");
    cloud.start();
  }

  @AfterAll
  static void stop() {
    cloud.stop(0);
  }

  @ParameterizedTest
  @CsvSource({"on, ENABLED, LOGGING", "off, DISABLED, SWITCHED_OFF"})
  void aClearAnswerIsAVerdict(String subnet, String status, String reason) throws Exception {
    JsonNode result = ask(subnet);

    assertThat(result.path("provider").asText()).isEqualTo("toy_cloud");
    assertThat(result.path("status").asText()).isEqualTo(status);
    assertThat(result.path("reason").asText()).isEqualTo(reason);
  }

  @ParameterizedTest
  @CsvSource({
    "silent, PROVIDER_RESPONSE_INVALID",
    "odd, PROVIDER_RESPONSE_INVALID",
    "other, PROVIDER_RESPONSE_INVALID",
    "hidden, ACCESS_DENIED",
    "none, NOT_FOUND"
  })
  void anythingElseIsAProblem(String subnet, String reason) throws Exception {
    JsonNode problem = ask(subnet);

    assertThat(problem.has("enabled")).isFalse();
    assertThat(problem.path("reason").asText()).isEqualTo(reason);
  }

  @Test
  void thePageCountsItsFiles() {
    assertThat(page.text())
        .contains("It touches " + page.changed().size() + " files and adds " + page.added().size());
  }

  private static JsonNode ask(String subnet) throws Exception {
    String endpoint = "http://127.0.0.1:" + cloud.getAddress().getPort();
    String answer = copy.run("org.flowlogstatus.toy.FlowLogStatusFunction", endpoint, subnet);
    return new ObjectMapper().readTree(answer);
  }

  private static void answers(String subnet, int status, String body) {
    byte[] bytes = body.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    cloud.createContext(
        "/subnets/" + subnet,
        exchange -> {
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
  }
}
