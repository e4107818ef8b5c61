package org.flowlogstatus.local.host.fc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * What a Serverless Devs template says about the functions that it deploys.
 *
 * @param functions those of component {@code fc3}, of whatever version, in the file's order
 */
public record Template(List<TemplateFunction> functions) {

  public Template {
    functions = List.copyOf(functions);
  }

  /**
   * Reads an {@code s.yaml} of edition 3.
   *
   * @throws IllegalArgumentException where a function has no name, no handler or no code
   */
  public static Template read(Path file) throws IOException {
    JsonNode yaml = new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
    return new Template(
        StreamSupport.stream(yaml.path("resources").spliterator(), false)
            .filter(resource -> resource.path("component").asText().matches("fc3(@.+)?"))
            .map(resource -> function(resource.path("props"), file.resolveSibling("")))
            .toList());
  }

  /** The function of a name. */
  public Optional<TemplateFunction> function(String name) {
    return functions.stream().filter(function -> function.name().equals(name)).findFirst();
  }

  private static TemplateFunction function(JsonNode props, Path folder) {
    JsonNode initializer =
        props.path("instanceLifecycleConfig").path("initializer").path("handler");
    return new TemplateFunction(
        required(props, "functionName"),
        required(props, "handler"),
        Optional.ofNullable(initializer.textValue()),
        folder.resolve(required(props, "code")).normalize(),
        props.path("timeout").asInt(60),
        props.path("memorySize").asInt(512));
  }

  private static String required(JsonNode props, String name) {
    return Optional.ofNullable(props.path(name).textValue())
        .orElseThrow(() -> new IllegalArgumentException("a function without " + name));
  }
}
