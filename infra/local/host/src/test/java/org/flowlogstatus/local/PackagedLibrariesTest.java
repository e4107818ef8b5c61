package org.flowlogstatus.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;

/** What is uploaded holds what the functions need, and nothing that came along with it. */
class PackagedLibrariesTest {

  @Test
  void theFunctionComputeJarHoldsJacksonTheRequestsOfTheSdkAndTheRuntimesInterfaces()
      throws IOException {
    assertThat(libraries(Deployables.fcJar()))
        .containsExactly(
            "com/aliyun/fc", "com/aliyuncs", "com/fasterxml/jackson", "org/flowlogstatus");
  }

  @Test
  void theFirstJarOfTheFunctionAppHoldsJacksonAndTheWorkersInterfaces() throws IOException {
    Path first =
        Deployables.appJars().stream().filter(jar -> !isLibrary(jar)).findFirst().orElseThrow();

    assertThat(libraries(first))
        .containsExactly("com/fasterxml/jackson", "com/microsoft/azure", "org/flowlogstatus");
  }

  /** The worker opens each jar of that folder before the first request. */
  @Test
  void theFunctionAppHasNoLibFolder() {
    assertThat(Deployables.appJars()).noneMatch(jar -> jar.toString().contains("/lib/"));
  }

  @Test
  void theFolderOfTheSdkHoldsTheNetworkSdkAndWhatItCallsIn() {
    assertThat(
            Deployables.appJars().stream()
                .filter(PackagedLibrariesTest::isLibrary)
                .map(jar -> jar.getFileName().toString().replaceFirst("-[0-9.]+\\.jar$", "")))
        .containsExactlyInAnyOrder(
            "azure-core",
            "azure-core-management",
            "azure-json",
            "azure-resourcemanager-network",
            "azure-resourcemanager-resources",
            "azure-xml",
            "jackson-datatype-jsr310",
            "reactive-streams",
            "reactor-core",
            "slf4j-api");
  }

  private static boolean isLibrary(Path jar) {
    return jar.toString().contains("/sdk/");
  }

  /** The first folders of all that lies in a jar, as many as tell one library from another. */
  private static Set<String> libraries(Path jar) throws IOException {
    Set<String> libraries = new TreeSet<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (JarEntry entry : file.stream().toList()) {
        String[] folders = entry.getName().split("/", -1);
        if (!entry.isDirectory() && folders.length > 2 && !folders[0].equals("META-INF")) {
          int depth = folders[1].equals("aliyuncs") || folders[0].equals("org") ? 2 : 3;
          libraries.add(String.join("/", Arrays.copyOf(folders, depth)));
        }
      }
    }
    return libraries;
  }
}
