package org.flowlogstatus.local.host.azure.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.azure.functions.spi.inject.FunctionInstanceInjector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.flowlogstatus.local.host.Isolation;

/**
 * A function app as it is staged for deployment.
 *
 * @param routePrefix of every HTTP route, without slashes around it; may be empty
 * @param timeLimit of one invocation
 * @param functions each ready to be invoked
 */
public record FunctionApp(String routePrefix, Duration timeLimit, List<LoadedFunction> functions) {

  private static final String PLATFORM = "com.microsoft.azure.functions.";

  public FunctionApp {
    functions = List.copyOf(functions);
  }

  /** Reads the folder and finds every entry point, so that a wrong one is known at start. */
  public static FunctionApp load(Path folder) throws IOException {
    if (!Files.isRegularFile(folder.resolve("host.json"))) {
      throw new IllegalArgumentException("no function app: " + folder + " has no host.json");
    }
    List<FunctionDefinition> definitions = definitions(folder);
    ClassLoader classes = Isolation.of(jars(folder, definitions), PLATFORM);
    FunctionInstanceInjector instances = instances(classes);
    List<LoadedFunction> functions = new ArrayList<>();
    for (FunctionDefinition definition : definitions) {
      functions.add(LoadedFunction.load(definition, classes, instances));
    }
    JsonNode host = new ObjectMapper().readTree(folder.resolve("host.json").toFile());
    return new FunctionApp(
        host.path("extensions").path("http").path("routePrefix").asText("api"),
        timeLimit(host.path("functionTimeout").asText("00:30:00")),
        functions);
  }

  public Optional<LoadedFunction> function(String name) {
    return functions.stream()
        .filter(function -> function.definition().name().equalsIgnoreCase(name))
        .findFirst();
  }

  /** What makes the instances: the app's own, as the worker finds it while it loads, or none. */
  private static FunctionInstanceInjector instances(ClassLoader classes) {
    return ServiceLoader.load(FunctionInstanceInjector.class, classes)
        .findFirst()
        .orElseGet(NewInstances::new);
  }

  /** {@code hh:mm:ss}, as host.json has it. */
  private static Duration timeLimit(String text) {
    return Duration.between(LocalTime.MIN, LocalTime.parse(text));
  }

  private static List<FunctionDefinition> definitions(Path folder) throws IOException {
    List<FunctionDefinition> definitions = new ArrayList<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.sorted().toList()) {
        if (Files.isRegularFile(child.resolve("function.json"))) {
          definitions.add(FunctionDefinition.read(child));
        }
      }
    }
    return definitions;
  }

  private static List<Path> jars(Path folder, List<FunctionDefinition> definitions)
      throws IOException {
    List<Path> jars = new ArrayList<>();
    definitions.stream().map(FunctionDefinition::scriptFile).distinct().forEach(jars::add);
    if (Files.isDirectory(folder.resolve("lib"))) {
      try (Stream<Path> libraries = Files.list(folder.resolve("lib"))) {
        jars.addAll(libraries.toList());
      }
    }
    // The worker keeps them in a set without an order.
    Collections.shuffle(jars);
    return jars;
  }

  /** The worker's own way. */
  private static final class NewInstances implements FunctionInstanceInjector {
    @Override
    public <T> T getInstance(Class<T> functionClass) throws Exception {
      return functionClass.getConstructor().newInstance();
    }
  }
}
