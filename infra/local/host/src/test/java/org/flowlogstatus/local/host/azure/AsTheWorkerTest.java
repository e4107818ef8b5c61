package org.flowlogstatus.local.host.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.host.fixture.Client;
import org.flowlogstatus.local.host.fixture.Staging;
import org.flowlogstatus.local.host.fixture.WorkerFixture;
import org.flowlogstatus.local.server.LoopbackServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Microsoft's Java worker does where a function does not behave. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class AsTheWorkerTest {
  private static final String BINDINGS =
      "{\"type\":\"httpTrigger\",\"direction\":\"in\",\"name\":\"req\"},"
          + "{\"type\":\"http\",\"direction\":\"out\",\"name\":\"$return\"}";

  private final LoopbackServer server;
  private final Client client;

  AsTheWorkerTest(@TempDir Path app) throws IOException {
    Files.writeString(app.resolve("host.json"), "{\"functionTimeout\":\"00:00:02\"}");
    Staging.jar(
        app.resolve("fixture.jar"),
        List.of(
            WorkerFixture.class,
            WorkerFixture.Instances.class,
            WorkerFixture.StartsNot.class,
            WorkerFixture.Sleeps.class),
        Map.of(
            "META-INF/services/com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector",
            WorkerFixture.Instances.class.getName()));
    Staging.function(app, "made", WorkerFixture.class, BINDINGS);
    Staging.function(app, "startsNot", WorkerFixture.StartsNot.class, BINDINGS);
    Staging.function(app, "sleeps", WorkerFixture.Sleeps.class, BINDINGS);
    server = LoopbackServer.start(0, AzureHost.of(app, Map.of()));
    client = new Client(server.port());
  }

  @AfterAll
  void stop() throws IOException {
    server.close();
  }

  @Test
  void theAppsOwnInjectorIsMadeAtLoadAndMakesTheInstances() throws Exception {
    assertThat(client.get("/api/made").body()).isEqualTo("loaded 1, made by the injector");
  }

  /** Not at load: an app that starts says nothing about its functions. */
  @Test
  void aClassThatDoesNotStartAnswersNobodyUntilTheTimeLimit() throws Exception {
    long began = System.nanoTime();
    assertThat(client.get("/api/startsNot").statusCode()).isEqualTo(500);
    assertThat(System.nanoTime() - began).isGreaterThan(1_900_000_000L);
  }

  @Test
  void whatTakesTooLongIsEnded() throws Exception {
    assertThat(client.get("/api/sleeps").statusCode()).isEqualTo(500);
  }
}
