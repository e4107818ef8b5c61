package org.flowlogstatus.alibaba.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.log.Log;

/**
 * The last report, as a file in a mounted directory: one for each account. What is staged is stored
 * when all of an invocation has succeeded: were it stored before, an event that is delivered again
 * would find nothing changed.
 */
public final class ReportFile {
  private final Optional<Path> file;
  private final Log log;
  private Optional<String> staged = Optional.empty();

  private ReportFile(Optional<Path> file, Log log) {
    this.file = file;
    this.log = log;
  }

  public static ReportFile of(Settings settings, Log log) {
    String name = settings.accountId().filter(id -> id.matches("[0-9A-Za-z-]+")).orElse("account");
    return new ReportFile(
        settings.reportDir().map(dir -> Path.of(dir).resolve(name + ".json")), log);
  }

  /** Its text, or what is staged; empty where there is none yet. */
  Optional<String> read() {
    if (file.isEmpty()) {
      log.line("FLOWLOG_REPORT_DIR is not set: no report is kept, and no changes are told.");
    }
    if (file.isEmpty() || staged.isPresent()) {
      return staged;
    }
    try {
      return Optional.of(new String(Files.readAllBytes(file.get()), StandardCharsets.UTF_8));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("the stored report cannot be read", e);
    }
  }

  void stage(String report) {
    staged = Optional.of(report);
  }

  /** Replaces the file by what is staged, so that a reader sees either the old or the new one. */
  public void store() {
    if (file.isPresent() && staged.isPresent()) {
      try {
        replace(file.get(), staged.get());
      } catch (IOException e) {
        throw new UncheckedIOException("the report cannot be stored", e);
      }
    }
  }

  private static void replace(Path file, String report) throws IOException {
    Path directory = file.toAbsolutePath().getParent();
    Files.createDirectories(directory);
    Path fresh = Files.createTempFile(directory, "report", ".tmp");
    try {
      Files.write(fresh, report.getBytes(StandardCharsets.UTF_8));
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }
}
