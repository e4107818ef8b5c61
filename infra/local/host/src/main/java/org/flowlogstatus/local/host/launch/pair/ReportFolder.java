package org.flowlogstatus.local.host.launch.pair;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A temporary folder in place of the mounted one that keeps the last report.
 *
 * @param path it goes when this is closed
 */
public record ReportFolder(Path path) implements AutoCloseable {

  public static ReportFolder create() throws IOException {
    ReportFolder folder = new ReportFolder(Files.createTempDirectory("flow-log-reports"));
    Runtime.getRuntime().addShutdownHook(new Thread(folder::close));
    return folder;
  }

  @Override
  public void close() {
    if (!Files.exists(path)) {
      return;
    }
    try (Stream<Path> content = Files.walk(path)) {
      content.sorted(Comparator.reverseOrder()).forEach(ReportFolder::delete);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
