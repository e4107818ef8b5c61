package org.flowlogstatus.cli.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import org.flowlogstatus.cli.exit.UsageError;
import org.jspecify.annotations.Nullable;

/** Writes a file whole or not at all. */
final class OutputFile {
  private OutputFile() {}

  /** Fails where the file cannot be written. */
  static void check(Path file) {
    Path directory = directory(file);
    boolean writable =
        isDevice(file)
            ? Files.isWritable(file)
            : Files.isDirectory(directory) && Files.isWritable(directory);
    if (Files.isDirectory(file) || !writable) {
      throw cannotWrite(file, null);
    }
  }

  static void write(Path file, OutputOptions.Answer answer) {
    try {
      if (isDevice(file)) {
        writeTo(file, answer);
      } else {
        replace(Files.exists(file) ? file.toRealPath() : file, answer);
      }
    } catch (IOException e) {
      throw cannotWrite(file, e);
    }
  }

  /** A device or a pipe, such as /dev/stdout: it is written to, never replaced by a file. */
  private static boolean isDevice(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file) && !Files.isDirectory(file);
  }

  /**
   * Beside it first: it then takes its place at once, and other readers find the old or the new.
   */
  private static void replace(Path file, OutputOptions.Answer answer) throws IOException {
    Path beside = directory(file).resolve(".flowlog-" + UUID.randomUUID() + ".part");
    try {
      writeTo(beside, answer);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  private static void writeTo(Path file, OutputOptions.Answer answer) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      answer.write(out);
    }
  }

  private static Path directory(Path file) {
    Path parent = file.toAbsolutePath().getParent();
    return parent == null ? file.toAbsolutePath() : parent;
  }

  private static UsageError cannotWrite(Path file, @Nullable IOException why) {
    String what =
        "--output "
            + file
            + " cannot be written: name a file in a folder that exists, has room, and is yours.";
    return why == null ? new UsageError(what) : new UsageError(what, why);
  }
}
