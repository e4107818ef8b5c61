package org.flowlogstatus.local.host.fc;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.flowlogstatus.local.host.HostProcess;
import org.flowlogstatus.local.server.HttpHandler;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The Function Compute host in a JVM of its own. */
@Command(name = "fc-host", description = "Serves the functions of a template.")
final class FcProcess extends HostProcess {

  @Option(names = "--template", required = true, description = "The s.yaml that names them.")
  private Path template = Path.of("");

  @Option(names = "--code", description = "The jar to run instead of the one that it names.")
  private Optional<Path> code = Optional.empty();

  static void run(String... words) {
    run(new FcProcess(), words);
  }

  @Override
  protected HttpHandler handler() throws IOException {
    return FcHost.of(Template.read(template), code, System.getenv());
  }
}
