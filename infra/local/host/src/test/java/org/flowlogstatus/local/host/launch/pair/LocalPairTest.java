package org.flowlogstatus.local.host.launch.pair;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.host.fixture.Client;
import org.flowlogstatus.local.host.fixture.EnvironmentFixture;
import org.flowlogstatus.local.host.fixture.Staging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Both hosts as child processes, around functions that show their environment. */
@Timeout(120)
class LocalPairTest {

  private static final Map<String, String> USER =
      Map.of(
          "FLOWLOG_DEADLINE_MILLIS", "1234",
          "FC_REGION", "eu-central-1",
          "ALIBABA_CLOUD_ACCESS_KEY_ID", "key-of-the-user",
          "ALIBABA_CLOUD_ACCESS_KEY_SECRET", "secret-of-the-user",
          "SOME_PASSWORD", "password-of-the-user");

  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Installation installation;

  LocalPairTest(@TempDir Path root) throws IOException {
    installation = new Installation(root);
    Path app = Files.createDirectories(installation.functionApp());
    Files.writeString(app.resolve("host.json"), "{}");
    Staging.jar(app.resolve("fixture.jar"), List.of(EnvironmentFixture.class.getDeclaredClasses()));
    String bindings =
        """
        {"type":"timerTrigger","direction":"in","name":"timer"},
        {"type":"queue","direction":"out","name":"$return","queueName":"seen"}
        """;
    Staging.function(app, "environment", EnvironmentFixture.OnAzure.class, bindings);
    Files.createDirectories(installation.template().getParent());
    Files.writeString(
        installation.template(),
        """
        resources:
          one:
            component: fc3
            props:
              functionName: environment
              handler: %s::handleRequest
              code: %s
        """
            .formatted(EnvironmentFixture.OnAlibaba.class.getName(), app.resolve("fixture.jar")));
  }

  private LocalPair start(ServeOptions options, LocalClouds clouds) throws IOException {
    Map<String, String> defaults = Map.of("FLOWLOG_REPORT_DIR", "reports");
    return LocalPair.start(
        installation, options, clouds, USER, defaults, new PrintStream(log, true, UTF_8));
  }

  private static String azure(URI host) throws Exception {
    return new Client(host.getPort()).post("/admin/functions/environment", "{}").body();
  }

  private static String alibaba(URI host) throws Exception {
    return new Client(host.getPort())
        .post("/2023-03-30/functions/environment/invocations", "")
        .body();
  }

  @Test
  void showsEachFunctionItsOwnSettingsAndNoSecretOfOthers() throws Exception {
    ServeOptions options =
        new ServeOptions(
            0, 0, Optional.of(URI.create("http://a:1")), Optional.of(URI.create("http://v:2")));
    try (LocalClouds clouds = LocalClouds.start(Estate.bundled(), options, USER);
        LocalPair pair = start(options, clouds)) {
      assertThat(azure(pair.azure()))
          .contains("FLOWLOG_AZURE_ENDPOINT=http://a:1", "FLOWLOG_DEADLINE_MILLIS=1234")
          .contains("FLOWLOG_REPORT_DIR=reports")
          .doesNotContain("PWD=", "MAVEN_CMD_LINE_ARGS=") // this process's own environment
          .doesNotContain("FC_", "key-of-the-user", "secret-of-the-user", "password-of-the-user");
      assertThat(alibaba(pair.alibaba()))
          .contains("FLOWLOG_ALIBABA_ENDPOINT=http://v:2", "FC_REGION=eu-central-1")
          .contains("FC_ACCOUNT_ID=1234567890123456", "secret-of-the-user")
          .doesNotContain("password-of-the-user");
    }
  }

  @Test
  void endsBothHostsWhenClosed() throws Exception {
    try (LocalClouds clouds = LocalClouds.start(Estate.bundled(), ServeOptions.ephemeral(), USER)) {
      LocalPair pair = start(ServeOptions.ephemeral(), clouds);
      int port = pair.azure().getPort();
      pair.alibaba();

      pair.close();

      assertThat(pair.onExit().get(10, TimeUnit.SECONDS)).isNotNull();
      assertThat(pair.endedByItself()).isFalse();
      assertThatThrownBy(() -> new Client(port).get("/")).isInstanceOf(IOException.class);
    }
  }

  @Test
  void saysThatAHostDoesNotStart() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      ServeOptions options =
          new ServeOptions(taken.getLocalPort(), 0, Optional.empty(), Optional.empty());
      try (LocalClouds clouds = LocalClouds.start(Estate.bundled(), options, USER);
          LocalPair pair = start(options, clouds)) {
        assertThatThrownBy(pair::azure).hasMessageContaining("the azure host ended with");
        assertThat(pair.endedByItself()).isTrue();
        assertThat(log.toString(UTF_8)).contains("port " + taken.getLocalPort() + " is taken");
      }
    }
  }
}
