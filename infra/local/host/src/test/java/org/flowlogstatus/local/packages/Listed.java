package org.flowlogstatus.local.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/**
 * One line of {@code infra/packages.txt}.
 *
 * @param artifact {@code group:name:version}
 * @param licence its SPDX identifier
 * @param sha256 of the jar, in lower-case hexadecimal digits
 */
record Listed(String artifact, String licence, String sha256) {

  /** What a function's package holds that is not ours. */
  static List<Listed> of(Path root, String function) throws IOException {
    try (var lines = Files.lines(root.resolve("infra/packages.txt"))) {
      return lines
          .filter(line -> line.startsWith(function + " "))
          .map(line -> line.split(" ", -1))
          .map(parts -> new Listed(parts[1], parts[2], parts[3]))
          .toList();
    }
  }

  /** The jar as Maven has fetched it. */
  Path jar() {
    String[] parts = artifact.split(":", -1);
    String repository =
        System.getProperty(
            "localRepository",
            Path.of(System.getProperty("user.home"), ".m2/repository").toString());
    return Path.of(repository)
        .resolve(parts[0].replace('.', '/'))
        .resolve(parts[1])
        .resolve(parts[2])
        .resolve(parts[1] + "-" + parts[2] + ".jar");
  }

  String actualSha256() throws IOException {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar())));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
