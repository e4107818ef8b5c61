package org.flowlogstatus.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.flowlogstatus.local.host.fc.Template;
import org.flowlogstatus.local.host.fc.TemplateFunction;

/**
 * The templates in {@code infra}, and the packages that they deploy, as {@code mvn package} left
 * them.
 */
public final class Deployables {

  private static final Path ROOT =
      Path.of(System.getProperty("basedir", ".")).toAbsolutePath().resolve("../../..").normalize();
  private static final Path APP =
      ROOT.resolve("azure-function/target/azure-functions/flow-log-status");

  private static final String PACKAGE = "(?s).*\\npackage=\"\\$root/([^\"]+)\"\\n.*";

  private Deployables() {}

  /** The project's folder. */
  public static Path root() {
    return ROOT;
  }

  /** A file of {@code infra}, JSON or YAML. */
  public static JsonNode infra(String file) {
    ObjectMapper mapper =
        file.endsWith(".yaml") ? new ObjectMapper(new YAMLFactory()) : new ObjectMapper();
    try {
      return mapper.readTree(ROOT.resolve("infra").resolve(file).toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of a cloud's JSON files. */
  public static List<String> templates(String cloud) {
    return files(ROOT.resolve("infra").resolve(cloud)).stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> name.endsWith(".json"))
        .sorted()
        .toList();
  }

  /** The jar that every function of {@code s.yaml} is made of. */
  static Path fcJar() {
    try {
      List<TemplateFunction> functions =
          Template.read(ROOT.resolve("infra/alibaba/s.yaml")).functions();
      List<Path> code = functions.stream().map(TemplateFunction::code).distinct().toList();
      if (code.size() != 1) {
        throw new IllegalStateException("one jar is expected, and there are " + code);
      }
      return packaged(code.get(0));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The package that a cloud's deploy script uploads. */
  static Path uploaded(String cloud) {
    String name = text("infra/" + cloud + "/common.sh").replaceFirst(PACKAGE, "$1");
    return packaged(ROOT.resolve(name));
  }

  /** The jars of the staged function app. */
  static List<Path> appJars() {
    return files(packaged(APP)).stream().filter(file -> file.toString().endsWith(".jar")).toList();
  }

  /** The staged {@code function.json} files by the name of their function. */
  static Map<String, JsonNode> azureFunctions() {
    Map<String, JsonNode> functions = new TreeMap<>();
    for (Path file : files(packaged(APP))) {
      if (file.endsWith("function.json")) {
        functions.put(file.getName(file.getNameCount() - 2).toString(), json(file));
      }
    }
    return functions;
  }

  static Stream<JsonNode> elements(JsonNode node) {
    return StreamSupport.stream(node.spliterator(), false);
  }

  private static String text(String file) {
    try {
      return Files.readString(ROOT.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path packaged(Path path) {
    if (!Files.exists(path)) {
      throw new IllegalStateException("run mvn package first: there is no " + path);
    }
    return path;
  }

  private static Collection<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
