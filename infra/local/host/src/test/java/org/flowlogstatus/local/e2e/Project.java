package org.flowlogstatus.local.e2e;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the project's files lie, seen from this module's folder. */
final class Project {

  private Project() {}

  static Path root() {
    Path root = Path.of("..", "..", "..").toAbsolutePath().normalize();
    if (!Files.isDirectory(root.resolve("azure-function"))) {
      throw new IllegalStateException("the tests run in the module's own folder");
    }
    return root;
  }

  /** A file that {@code mvn package} leaves, or a clear word that it is missing. */
  static Path built(String path) {
    Path built = root().resolve(path);
    if (!Files.exists(built)) {
      throw new IllegalStateException(path + " is not there; run mvn package first");
    }
    return built;
  }
}
