package org.flowlogstatus.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The function app's jar, loaded by itself as the worker does, finds the SDK beside it. */
class SdkFolderTest {
  private static final String CALLS = "org.flowlogstatus.azure.cloud.call.";
  private static final URI ENDPOINT = URI.create("https://arm.example");

  @TempDir Path folder;

  @Test
  void theSdkIsLoadedOutOfItsFolder() throws Exception {
    try (URLClassLoader app = app(functionJar())) {
      Object addresses = addresses(app);

      assertThat(
              app.loadClass(CALLS + "ListAddresses")
                  .getMethod("virtualNetworks", String.class)
                  .invoke(addresses, "sub"))
          .isEqualTo(
              ENDPOINT.resolve(
                  "/subscriptions/sub/providers/Microsoft.Network/virtualNetworks"
                      + "?api-version=2025-03-01"));
      assertThat(addresses.getClass().getClassLoader()).isNotSameAs(app);
    }
  }

  @Test
  void whereTheFolderIsMissingThatIsSaid() throws Exception {
    Path alone = Files.copy(functionJar(), folder.resolve("function.jar"));

    try (URLClassLoader app = app(alone)) {
      assertThatThrownBy(() -> addresses(app))
          .isInstanceOf(InvocationTargetException.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The libraries of the Azure SDK cannot be loaded.");
    }
  }

  private static Object addresses(URLClassLoader app) throws Exception {
    return app.loadClass(CALLS + "SdkLoader")
        .getMethod("addresses", URI.class)
        .invoke(null, ENDPOINT);
  }

  private static URLClassLoader app(Path jar) throws Exception {
    URL[] jars = {jar.toUri().toURL()};
    return new URLClassLoader(jars, ClassLoader.getPlatformClassLoader());
  }

  private static Path functionJar() {
    return Deployables.appJars().stream()
        .filter(jar -> !jar.toString().contains("/sdk/"))
        .findFirst()
        .orElseThrow();
  }
}
