package org.flowlogstatus.local.host.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.local.host.launch.pair.Installation;
import org.flowlogstatus.local.host.launch.pair.ServeOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class LocalRunTest {

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());

  private int run(Map<String, String> environment, String... words) throws Exception {
    PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
    Installation installation = new Installation(Path.of("unused"));
    return new LocalRun(installation, environment, nowhere, stream).run(List.of(words));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "fly | Unmatched argument at index 0: 'fly'",
        "serve now | Unmatched argument at index 1: 'now'",
        "serve --azure-port | Missing required parameter for option '--azure-port' (N)",
        "serve --azure-port 70000 | Invalid value for option '--azure-port': '70000' is no port; give 0 to 65535.",
        "serve --alibaba-port x | Invalid value for option '--alibaba-port': 'x' is no port; give 0 to 65535.",
        "serve --arm-endpoint ftp://a | Invalid value for option '--arm-endpoint': 'ftp://a' is no endpoint",
        "serve --vpc-endpoint http://{a} | Invalid value for option '--vpc-endpoint': 'http://{a}' is no endpoint",
        "serve --vpc-endpoint http://u:p@a | Invalid value for option '--vpc-endpoint': 'http://u:p@a' is no endpoint",
      })
  void namesAMistakeInTheCall(String line, String message) throws Exception {
    assertThat(run(Map.of(), line.split(" "))).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith(message).contains("Usage: run");
  }

  @Test
  void namesHalfAKey() throws Exception {
    assertThat(run(Map.of("ALIBABA_CLOUD_ACCESS_KEY_ID", "k"))).isEqualTo(3);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("ACCESS_KEY_SECRET");
  }

  @Test
  void servesOnTheUsualPorts() {
    assertThat(options())
        .isEqualTo(new ServeOptions(7071, 9000, Optional.empty(), Optional.empty()));
    assertThat(options("--arm-endpoint", "http://127.0.0.1:1").arm()).isPresent();
  }

  private ServeOptions options(String... words) {
    LocalRun main = new LocalRun(new Installation(Path.of("unused")), Map.of(), nowhere, nowhere);
    return CommandLine.populateCommand(new ServeCommand(main), words).options();
  }
}
