package org.flowlogstatus.local.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a process holds, by Linux's own account; and the heap that its objects take after a full
 * collection. Resident memory grows with the garbage that a heap of several GiB leaves lying, so
 * that it says nothing about a leak.
 */
record Usage(long threads, long sockets, long residentMebibytes, long liveKibibytes) {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total\\s+\\d+\\s+(\\d+)");

  static Usage of(long pid) {
    long live = liveBytes(pid) >> 10;
    Path process = Path.of("/proc", String.valueOf(pid));
    try (Stream<Path> threads = Files.list(process.resolve("task"));
        Stream<Path> files = Files.list(process.resolve("fd"));
        Stream<String> status = Files.lines(process.resolve("status"))) {
      long kibibytes =
          status
              .filter(line -> line.startsWith("VmRSS:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
              .sum();
      return new Usage(
          threads.count(), files.filter(Usage::isSocket).count(), kibibytes >> 10, live);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Counting the objects of a JVM collects its garbage first. */
  private static long liveBytes(long pid) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    try {
      Process counting =
          new ProcessBuilder(jcmd, String.valueOf(pid), "GC.class_histogram")
              .redirectErrorStream(true)
              .start();
      String histogram = new String(counting.getInputStream().readAllBytes(), UTF_8);
      Matcher total = TOTAL.matcher(histogram);
      if (!total.find()) {
        throw new IllegalStateException("no histogram of " + pid + ": " + histogram);
      }
      return Long.parseLong(total.group(1));
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
