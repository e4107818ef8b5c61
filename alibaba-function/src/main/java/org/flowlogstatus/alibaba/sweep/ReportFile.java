package org.flowlogstatus.alibaba.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.target.RoleArn;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.health.LastEvent;
import org.flowlogstatus.log.Log;

/**
 * The stored report as a file in a mounted directory, one for each account, and files beside it.
 */
public final class ReportFile {
  private static final String SUFFIX = ".json";
  private static final String PAGE_SUFFIX = ".html";

  private final Optional<Path> directory;
  private final String name;
  private final Log log;

  private ReportFile(Optional<Path> directory, String name, Log log) {
    this.directory = directory;
    this.name = name;
    this.log = log;
  }

  /**
   * The file of an account.
   *
   * @param accountId empty where the platform does not tell the function's own
   */
  public static ReportFile of(Settings settings, Optional<String> accountId, Log log) {
    String name = accountId.filter(id -> id.matches("[0-9A-Za-z-]+")).orElse("account");
    return new ReportFile(settings.reportDir().map(Path::of), name, log);
  }

  /** The file of an account, only for reading. */
  public static ReportFile toRead(Settings settings, Optional<String> accountId) {
    return of(settings, accountId, line -> {});
  }

  /** The ids of all accounts that have a stored report, in order. */
  public static List<String> storedAccounts(Settings settings) {
    List<String> ids = new ArrayList<>();
    if (settings.reportDir().isPresent()) {
      try (DirectoryStream<Path> files =
          Files.newDirectoryStream(Path.of(settings.reportDir().get()), "*" + SUFFIX)) {
        files.forEach(file -> ids.add(file.getFileName().toString().replace(SUFFIX, "")));
      } catch (IOException e) {
        // It does not exist yet: nothing was ever stored.
        return List.of();
      }
    }
    ids.removeIf(id -> !RoleArn.isAccount(id));
    Collections.sort(ids);
    return ids;
  }

  /** Where the report is, as a URI reference; empty where reports are not stored. */
  public Optional<String> place() {
    return directory.map(dir -> place(dir.resolve(name + SUFFIX)));
  }

  /** The bytes of the stored report; empty where there is none, or it cannot be read. */
  Optional<byte[]> read() {
    if (directory.isEmpty()) {
      log.line("FLOWLOG_REPORT_DIR is not set: no report is kept, and no changes are reported.");
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readAllBytes(directory.get().resolve(name + SUFFIX)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      log.line("The stored report cannot be read, and counts as none (" + kind(e) + ").");
      return Optional.empty();
    }
  }

  /**
   * The same; fails where it cannot be read.
   *
   * @throws CheckFailure where it or its directory exists and cannot be read
   */
  public Optional<byte[]> required() throws CheckFailure {
    return required(SUFFIX, "The stored report");
  }

  /** The bytes of the stored time of the account's last event; empty where there is none. */
  public Optional<byte[]> lastEvent() throws CheckFailure {
    return required(LastEvent.SUFFIX, "The stored time of the last event");
  }

  private Optional<byte[]> required(String suffix, String what) throws CheckFailure {
    try {
      return directory.isEmpty()
          ? Optional.empty()
          : Optional.of(Files.readAllBytes(directory.get().resolve(name + suffix)));
    } catch (NoSuchFileException e) {
      return Optional.empty();
    } catch (IOException e) {
      throw CheckFailure.invalidAnswer(what + " cannot be read (" + kind(e) + ").");
    }
  }

  /** Stores that time, where reports are stored. */
  public void storeLastEvent(String json) throws CheckFailure {
    try {
      directory.ifPresent(dir -> replace(dir, name + LastEvent.SUFFIX, json));
    } catch (UncheckedIOException e) {
      throw CheckFailure.invalidAnswer("The directory of reports cannot be written to.");
    }
  }

  /**
   * Replaces the stored report.
   *
   * @throws UncheckedIOException where it cannot be replaced; the old one is then still there
   */
  public void store(String report) {
    directory.ifPresent(dir -> replace(dir, name + SUFFIX, report));
  }

  /**
   * Replaces the page beside the report.
   *
   * @throws UncheckedIOException where it cannot be replaced; the old one is then still there
   */
  void storePage(String page) {
    directory.ifPresent(dir -> replace(dir, name + PAGE_SUFFIX, page));
  }

  /**
   * Stores a JSON text beside the report, under a name that begins as the report's.
   *
   * @return where it is, as a URI reference; empty where reports are not stored
   */
  public Optional<String> storeBeside(String what, String json) {
    if (directory.isEmpty()) {
      log.line("FLOWLOG_REPORT_DIR is not set: events that do not fit into the answer are lost.");
    }
    return directory.map(dir -> place(replace(dir, name + "-" + what + SUFFIX, json)));
  }

  /**
   * Writes another file and renames it over the old one, so that a reader finds the old or the new
   * one, never none or a part.
   */
  static Path replace(Path directory, String name, String text) {
    Path file = directory.resolve(name);
    try {
      Files.createDirectories(directory);
      Path fresh = Files.createTempFile(directory, name, ".tmp");
      try {
        Files.write(fresh, text.getBytes(StandardCharsets.UTF_8));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(fresh);
      }
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException("the report cannot be stored", e);
    }
  }

  private static String place(Path file) {
    return file.toAbsolutePath().normalize().toUri().getRawPath();
  }

  private static String kind(IOException e) {
    return e.getClass().getSimpleName();
  }
}
