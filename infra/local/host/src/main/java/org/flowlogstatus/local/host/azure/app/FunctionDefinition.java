package org.flowlogstatus.local.host.azure.app;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a {@code function.json} says.
 *
 * @param name the folder's name
 * @param scriptFile the jar
 * @param entryPoint class and method
 * @param bindings the trigger among them
 */
public record FunctionDefinition(
    String name, Path scriptFile, String entryPoint, List<Binding> bindings) {

  static FunctionDefinition read(Path folder) throws IOException {
    JsonNode json = new ObjectMapper().readTree(folder.resolve("function.json").toFile());
    return new FunctionDefinition(
        folder.getFileName().toString(),
        folder.resolve(json.path("scriptFile").asText()).normalize(),
        json.path("entryPoint").asText(),
        StreamSupport.stream(json.path("bindings").spliterator(), false).map(Binding::of).toList());
  }

  /** What starts the function; a function without one is a mistake of its author. */
  public Binding trigger() {
    return bindings.stream()
        .filter(Binding::isTrigger)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no trigger"));
  }

  public boolean isHttp() {
    return trigger().is("httpTrigger");
  }

  public List<Binding> outputs() {
    return bindings.stream().filter(Binding::isOutput).toList();
  }

  public Binding binding(String parameter) {
    return bindings.stream()
        .filter(binding -> binding.name().equals(parameter))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(name + " has no binding " + parameter));
  }
}
