package org.flowlogstatus.local.host.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.host.launch.pair.Installation;
import org.flowlogstatus.local.host.launch.pair.ServeOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MainTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());

  private int run(Map<String, String> environment, String... words) throws Exception {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Installation installation = new Installation(Path.of("unused"));
    return new Main(installation, environment, nowhere, stream).run(List.of(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fly | unknown command: fly",
        "serve now | unknown argument: now",
        "serve --azure-port | --azure-port needs a value",
        "serve --azure-port 70000 | no port: 70000",
        "serve --alibaba-port x | no port: x",
        "serve --arm-endpoint ftp://a | no endpoint URL: ftp://a",
        "serve --vpc-endpoint http://{a} | no endpoint URL: http://{a}",
        "serve --vpc-endpoint http://u:p@a | no endpoint URL: http://u:p@a",
      })
  void namesAMistakeInTheCall(String line, String message) throws Exception {
    assertThat(run(Map.of(), line.split(" "))).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(message).contains("usage: run");
  }

  @Test
  void namesHalfAKey() throws Exception {
    assertThat(run(Map.of("ALIBABA_CLOUD_ACCESS_KEY_ID", "k"))).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("ACCESS_KEY_SECRET");
  }

  @Test
  void servesOnTheUsualPorts() {
    assertThat(ServeOptions.parse(List.of()).azurePort()).isEqualTo(7071);
    assertThat(ServeOptions.parse(List.of()).alibabaPort()).isEqualTo(9000);
    assertThat(ServeOptions.parse(List.of("--arm-endpoint", "http://127.0.0.1:1")).arm())
        .isPresent();
  }
}
