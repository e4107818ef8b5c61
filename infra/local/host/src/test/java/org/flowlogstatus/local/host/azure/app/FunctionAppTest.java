package org.flowlogstatus.local.host.azure.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.flowlogstatus.local.host.fixture.AzureFixture;
import org.flowlogstatus.local.host.fixture.Staging;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionAppTest {

  @TempDir Path app;

  @Test
  void isAFolderWithAHostFile() {
    assertThatThrownBy(() -> FunctionApp.load(app)).hasMessageContaining("host.json");
  }

  @Test
  void takesTheRoutePrefixFromTheHostFile() throws Exception {
    Files.writeString(
        app.resolve("host.json"), "{\"extensions\":{\"http\":{\"routePrefix\":\"v1\"}}}");

    assertThat(FunctionApp.load(app).routePrefix()).isEqualTo("v1");
  }

  @Test
  void namesAnEntryPointThatIsMissing() throws Exception {
    Files.writeString(app.resolve("host.json"), "{}");
    Staging.jar(app.resolve("fixture.jar"), List.of(AzureFixture.class));
    Staging.function(app, "nowhere", "{\"type\":\"timerTrigger\",\"name\":\"timer\"}");

    assertThatThrownBy(() -> FunctionApp.load(app))
        .hasMessage("nowhere has no entry point " + AzureFixture.class.getName() + ".nowhere");
  }
}
