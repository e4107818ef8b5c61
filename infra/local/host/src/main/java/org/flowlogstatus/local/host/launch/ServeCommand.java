package org.flowlogstatus.local.host.launch;

import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.host.PortConverter;
import org.flowlogstatus.local.host.launch.pair.ServeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code run serve}. */
@Command(
    name = "serve",
    description = "Keeps both functions running, until it is stopped.",
    mixinStandardHelpOptions = true,
    exitCodeOnInvalidInput = 3)
final class ServeCommand implements Callable<Integer> {

  private final LocalRun main;

  @Option(
      names = "--azure-port",
      paramLabel = "N",
      defaultValue = "7071",
      converter = PortConverter.class,
      description = "Of the Azure function (${DEFAULT-VALUE}); 0 for any free port.")
  private int azurePort;

  @Option(
      names = "--alibaba-port",
      paramLabel = "N",
      defaultValue = "9000",
      converter = PortConverter.class,
      description = "Of the Alibaba function (${DEFAULT-VALUE}); 0 for any free port.")
  private int alibabaPort;

  @Option(
      names = "--arm-endpoint",
      paramLabel = "URL",
      converter = Endpoint.class,
      description = "The Azure Resource Manager to ask, instead of the embedded one.")
  private Optional<URI> arm = Optional.empty();

  @Option(
      names = "--vpc-endpoint",
      paramLabel = "URL",
      converter = Endpoint.class,
      description = "The VPC API to ask, instead of the embedded one.")
  private Optional<URI> vpc = Optional.empty();

  @Option(
      names = "--estate",
      paramLabel = "FILE",
      converter = EstateFile.class,
      description = "What the embedded clouds hold, as ESTATE.md describes it.")
  private Optional<Path> estate = Optional.empty();

  ServeCommand(LocalRun main) {
    this.main = main;
  }

  @Override
  public Integer call() throws Exception {
    return main.serve(options());
  }

  ServeOptions options() {
    return new ServeOptions(azurePort, alibabaPort, arm, vpc, estate);
  }

  /** A file that holds an estate. */
  static final class EstateFile implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      Path file = Path.of(text);
      try {
        Estate.read(file);
        return file;
      } catch (IllegalArgumentException | UncheckedIOException e) {
        throw new TypeConversionException("'" + text + "' is no estate: " + e.getMessage());
      }
    }
  }

  /** An HTTP address without user and password. */
  static final class Endpoint implements ITypeConverter<URI> {
    @Override
    public URI convert(String text) {
      try {
        URI uri = URI.create(text);
        boolean isHttp = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
        if (isHttp && uri.getHost() != null && uri.getUserInfo() == null) {
          return uri;
        }
      } catch (IllegalArgumentException e) {
        throw refused(text);
      }
      throw refused(text);
    }

    private static TypeConversionException refused(String text) {
      return new TypeConversionException("'" + text + "' is no endpoint; give http://HOST:PORT.");
    }
  }
}
