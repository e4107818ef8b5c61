package org.flowlogstatus.local.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
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
    Set<String> known = new HashSet<>();
    for (Listed listed : Listed.of(ROOT, function)) {
      known.addAll(classes(listed.jar()));
    }
    Set<String> packed = new TreeSet<>();
    for (Path jar : jars(function)) {
      packed.addAll(classes(jar));
    }
    packed.removeIf(name -> name.startsWith("org/flowlogstatus/"));
    assertThat(packed).hasSizeGreaterThan(100);
    packed.removeAll(known);
    assertThat(packed).isEmpty();
  }

  /** It is made where Maven is online. */
  @ParameterizedTest
  @ValueSource(strings = {"azure-function", "alibaba-function"})
  void theSbomNamesTheSame(String function) throws IOException {
    Path sbom = ROOT.resolve(function + "/target/flow-log-status.sbom.json");
    assumeTrue(Files.exists(sbom));
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

  /** Each class with its checksum. */
  private static Set<String> classes(Path jar) throws IOException {
    Set<String> classes = new HashSet<>();
    try (ZipFile zip = new ZipFile(jar.toFile())) {
      zip.stream()
          .filter(entry -> entry.getName().endsWith(".class"))
          .forEach((ZipEntry entry) -> classes.add(entry.getName() + " " + entry.getCrc()));
    }
    return classes;
  }
}
