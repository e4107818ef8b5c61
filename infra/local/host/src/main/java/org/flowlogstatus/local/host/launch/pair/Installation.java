package org.flowlogstatus.local.host.launch.pair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.JarFile;
import org.flowlogstatus.local.host.fc.Template;
import org.flowlogstatus.local.host.fc.TemplateFunction;

/**
 * Where the packages of the two functions lie.
 *
 * @param root of the project
 */
public record Installation(Path root) {

  /** The function app as it is staged for deployment. */
  Path functionApp() {
    return root.resolve("azure-function/target/azure-functions/flow-log-status");
  }

  /** The template that deploys the Function Compute functions, and names their code. */
  Path template() {
    return root.resolve("infra/alibaba/s.yaml");
  }

  /** Whether the staged app has a function of this name. */
  public boolean hasAzureFunction(String name) {
    return Files.isRegularFile(functionApp().resolve(name).resolve("function.json"));
  }

  /** Whether the template has a function of this name, and its code the handler. */
  public boolean hasAlibabaFunction(String name) throws IOException {
    Optional<TemplateFunction> function = Template.read(template()).function(name);
    return function.isPresent() && hasHandler(function.get());
  }

  private static boolean hasHandler(TemplateFunction function) throws IOException {
    String type = function.handler().replaceFirst("::.*", "").replace('.', '/');
    try (JarFile jar = new JarFile(function.code().toFile())) {
      return jar.getEntry(type + ".class") != null;
    }
  }
}
