package org.flowlogstatus.local;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What an ARM template names, with its variables put in. */
record ArmTemplate(JsonNode json) {

  private static final Pattern VARIABLE = Pattern.compile(".*variables\\('(\\w+)'\\).*");

  static ArmTemplate read(String file) {
    return new ArmTemplate(Deployables.infra(file));
  }

  /** The one resource of a type. */
  JsonNode resource(String type) {
    return Deployables.elements(json.path("resources"))
        .filter(resource -> resource.path("type").asText().equals(type))
        .reduce(
            (one, another) -> {
              throw new IllegalStateException("more than one " + type);
            })
        .orElseThrow(() -> new IllegalStateException("no " + type));
  }

  /** The last segments of the names of all resources of a type. */
  Set<String> names(String type) {
    return Deployables.elements(json.path("resources"))
        .filter(resource -> resource.path("type").asText().equals(type))
        .map(resource -> lastSegment(resource.path("name").asText()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The text that an expression ends with: that of the last variable in it, all the way down. */
  String lastSegment(String expression) {
    Matcher variable = VARIABLE.matcher(expression);
    return variable.matches()
        ? lastSegment(json.path("variables").path(variable.group(1)).asText())
        : expression;
  }

  /** The names of the function app's settings. */
  Set<String> settingNames() {
    return Deployables.elements(
            resource("Microsoft.Web/sites")
                .path("properties")
                .path("siteConfig")
                .path("appSettings"))
        .map(setting -> setting.path("name").asText())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
