package org.flowlogstatus.local.host.azure;

import java.io.IOException;
import java.nio.file.Path;
import org.flowlogstatus.local.host.HostProcess;
import org.flowlogstatus.local.server.HttpHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The Azure host in a JVM of its own. */
@Command(name = "azure-host", description = "Serves a staged function app.")
final class AzureProcess extends HostProcess {

  @Option(names = "--app", required = true, description = "The folder of the staged function app.")
  private Path app = Path.of("");

  static void run(String... words) {
    run(new AzureProcess(), words);
  }

  @Override
  protected HttpHandler handler() throws IOException {
    return AzureHost.of(app, System.getenv());
  }
}
