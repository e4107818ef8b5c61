package org.flowlogstatus.local.host.fc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateTest {

  @TempDir Path folder;

  private Template read(String yaml) throws IOException {
    return Template.read(Files.writeString(folder.resolve("s.yaml"), yaml));
  }

  @Test
  void namesFunctionsWithHandlerInitializerAndCode() throws Exception {
    Template template =
        read(
            """
            edition: 3.0.0
            resources:
              one:
                component: fc3@0.1.22
                props:
                  functionName: first
                  handler: a.B::handleRequest
                  code: ../target/code.jar
                  timeout: 300
                  memorySize: 1024
                  instanceLifecycleConfig:
                    initializer: {handler: "a.B::initialize", timeout: 60}
              other:
                component: oss
                props: {bucket: logs}
            """);

    assertThat(template.functions())
        .containsExactly(
            new TemplateFunction(
                "first",
                "a.B::handleRequest",
                Optional.of("a.B::initialize"),
                folder.resolveSibling("target/code.jar"),
                300,
                1024));
  }

  @Test
  void namesWhatAFunctionLacks() {
    assertThatThrownBy(() -> read("resources: {one: {component: fc3, props: {functionName: f}}}"))
        .hasMessage("a function without handler");
  }

  @Test
  void readsTheTemplateThatIsDeployed() throws Exception {
    Template template = Template.read(Path.of("../../alibaba/s.yaml"));

    assertThat(template.functions())
        .extracting(TemplateFunction::name)
        .containsExactly("flow-log-status", "flow-log-status-sweep", "flow-log-status-changed");
    assertThat(template.function(FcHost.HTTP_FUNCTION)).isPresent();
  }
}
