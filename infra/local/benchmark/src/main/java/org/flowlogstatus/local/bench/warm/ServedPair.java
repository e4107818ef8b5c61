package org.flowlogstatus.local.bench.warm;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.bench.measure.BuiltPrograms;
import org.flowlogstatus.local.bench.measure.Side;
import org.flowlogstatus.local.bench.measure.Testbed;

/** {@code infra/local/run serve} on free ports, asking a testbed's clouds. */
final class ServedPair implements AutoCloseable {
  private static final String MAIN = "org.flowlogstatus.local.host.launch.LocalRun";

  private final Process process;
  private final String[] ready;

  private ServedPair(Process process, String[] ready) {
    this.process = process;
    this.ready = ready;
  }

  static ServedPair start(BuiltPrograms programs, Testbed testbed) throws IOException {
    Map<String, String> azure = testbed.environment(Side.AZURE, Map.of());
    Map<String, String> alibaba = testbed.environment(Side.ALIBABA, Map.of());
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MAIN,
                programs.root().toString(),
                "serve",
                "--azure-port",
                "0",
                "--alibaba-port",
                "0",
                "--arm-endpoint",
                azure.getOrDefault("FLOWLOG_AZURE_ENDPOINT", ""),
                "--vpc-endpoint",
                alibaba.getOrDefault("FLOWLOG_ALIBABA_ENDPOINT", "")));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    builder.environment().clear();
    builder.environment().putAll(alibaba);
    Process process = builder.start();
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("ready ")) {
        return new ServedPair(process, line.split(" ", -1));
      }
    }
    throw new IOException("the local host does not start");
  }

  /** The base URL of a side's host, from {@code ready azure URL alibaba URL}. */
  String endpoint(Side side) {
    return ready[side == Side.AZURE ? 2 : 4];
  }

  @Override
  public void close() {
    process.destroy();
    process.onExit().join();
  }
}
