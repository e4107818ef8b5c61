package org.flowlogstatus.local.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** What a process holds, by Linux's own account. */
record Usage(long threads, long sockets, long residentMebibytes) {

  static Usage of(long pid) {
    Path process = Path.of("/proc", String.valueOf(pid));
    try (Stream<Path> threads = Files.list(process.resolve("task"));
        Stream<Path> files = Files.list(process.resolve("fd"));
        Stream<String> status = Files.lines(process.resolve("status"))) {
      long kibibytes =
          status
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
              .sum();
      return new Usage(threads.count(), files.filter(Usage::isSocket).count(), kibibytes >> 10);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSocket(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("socket:");
    } catch (IOException e) {
      // closed meanwhile
      return false;
    }
  }
}
