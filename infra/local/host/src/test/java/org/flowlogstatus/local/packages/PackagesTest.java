package org.flowlogstatus.local.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The packages hold ours and what {@code infra/packages.txt} lists, byte for byte, and no more. */
class PackagesTest {
  private static final Path ROOT = Path.of("..", "..", "..").toAbsolutePath().normalize();
  private static final Set<String> LICENCES = Set.of("Apache-2.0", "MIT", "MIT-0");

  @ParameterizedTest
  @ValueSource(strings = {"azure-function", "alibaba-function"})
  void everyJarIsTheOneThatIsListed(String function) throws IOException {
    for (Listed listed : Listed.of(ROOT, function)) {
      assertThat(listed.actualSha256()).as(listed.artifact()).isEqualTo(listed.sha256());
      assertThat(LICENCES).as(listed.artifact()).contains(listed.licence());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"azure-function", "alibaba-function"})
  void thePackageHasNothingElse(String function) throws IOException {
    Map<String, Long> known = new HashMap<>();
    for (Listed listed : Listed.of(ROOT, function)) {
      known.putAll(classes(listed.jar()));
    }
    Map<String, Long> strange = new TreeMap<>();
    for (Path jar : jars(function)) {
      strange.putAll(classes(jar));
    }
    strange.keySet().removeIf(name -> name.startsWith("org/flowlogstatus/"));
    assertThat(strange).isNotEmpty();
    strange.entrySet().removeIf(entry -> entry.getValue().equals(known.get(entry.getKey())));
    assertThat(strange).isEmpty();
  }

  /** It is made where Maven is online. */
  @ParameterizedTest
  @ValueSource(strings = {"azure-function", "alibaba-function"})
  void theSbomNamesTheSame(String function) throws IOException {
    Path sbom = ROOT.resolve(function + "/target/flow-log-status.sbom.json");
    assumeThat(sbom).exists();
    Map<String, String> named = new TreeMap<>();
    for (JsonNode component : new ObjectMapper().readTree(sbom.toFile()).path("components")) {
      if (!component.path("group").asText().equals("org.flowlogstatus")) {
        named.put(artifact(component), sha256(component));
      }
    }
    Map<String, String> listed = new TreeMap<>();
    Listed.of(ROOT, function).forEach(one -> listed.put(one.artifact(), one.sha256()));
    assertThat(named).isEqualTo(listed);
  }

  private static String artifact(JsonNode component) {
    return component.path("group").asText()
        + ":"
        + component.path("name").asText()
        + ":"
        + component.path("version").asText();
  }

  private static String sha256(JsonNode component) {
    for (JsonNode hash : component.path("hashes")) {
      if (hash.path("alg").asText().equals("SHA-256")) {
        return hash.path("content").asText();
      }
    }
    return "none";
  }

  private static List<Path> jars(String function) throws IOException {
    Path target = ROOT.resolve(function).resolve("target");
    if (function.equals("alibaba-function")) {
      return List.of(target.resolve("flow-log-status.jar"));
    }
    try (Stream<Path> files = Files.walk(target.resolve("azure-functions"))) {
      return files.filter(file -> file.toString().endsWith(".jar")).toList();
    }
  }

  /** The checksum of each class, whatever the versions of Java it is there for. */
  private static Map<String, Long> classes(Path jar) throws IOException {
    Map<String, Long> checksums = new HashMap<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> entry.getName().endsWith(".class"))
          .forEach((ZipEntry entry) -> checksums.put(entry.getName(), entry.getCrc()));
    }
    return checksums;
  }
}
