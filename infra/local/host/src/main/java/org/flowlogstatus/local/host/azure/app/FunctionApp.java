package org.flowlogstatus.local.host.azure.app;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.local.host.Isolation;

/**
 * A function app as it is staged for deployment.
 *
 * @param routePrefix of every HTTP route, without slashes around it; may be empty
 * @param functions each ready to be invoked
 */
public record FunctionApp(String routePrefix, List<LoadedFunction> functions) {

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
    List<LoadedFunction> functions = new ArrayList<>();
    for (FunctionDefinition definition : definitions) {
      functions.add(LoadedFunction.load(definition, classes));
    }
    return new FunctionApp(routePrefix(folder), functions);
  }

  public Optional<LoadedFunction> function(String name) {
    return functions.stream()
        .filter(function -> function.definition().name().equalsIgnoreCase(name))
        .findFirst();
  }

  private static String routePrefix(Path folder) throws IOException {
    return new ObjectMapper()
        .readTree(folder.resolve("host.json").toFile())
        .path("extensions")
        .path("http")
        .path("routePrefix")
        .asText("api");
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
        jars.addAll(libraries.collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    return jars;
  }
}
