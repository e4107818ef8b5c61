package org.flowlogstatus.local.cloud.arm;

import java.nio.file.Path;
import java.util.Optional;
import org.flowlogstatus.local.cloud.http.RateLimit;

/**
 * How the embedded ARM behaves. {@code token} is the only bearer token it takes; {@code pageSize}
 * counts the items of a page; {@code pollSeconds} is the Retry-After of a 202; {@code
 * latencyMillis} comes before every answer; {@code traffic} is a directory for the recorded status
 * queries.
 */
public record ArmOptions(
    String token,
    int pageSize,
    RateLimit reads,
    RateLimit writes,
    int pollSeconds,
    int latencyMillis,
    Optional<Path> traffic) {

  /** The real one's limits, pages of 100, a poll each second and no latency. */
  public static ArmOptions of(String token) {
    return new ArmOptions(
        token, 100, new RateLimit(250, 25), new RateLimit(200, 10), 1, 0, Optional.empty());
  }

  /** With other page size. */
  public ArmOptions withPageSize(int items) {
    return new ArmOptions(token, items, reads, writes, pollSeconds, latencyMillis, traffic);
  }

  /** With other limits on reads and writes, each per subscription. */
  public ArmOptions withLimits(RateLimit ofReads, RateLimit ofWrites) {
    return new ArmOptions(token, pageSize, ofReads, ofWrites, pollSeconds, latencyMillis, traffic);
  }

  /** With another Retry-After of a 202. */
  public ArmOptions withPollSeconds(int seconds) {
    return new ArmOptions(token, pageSize, reads, writes, seconds, latencyMillis, traffic);
  }

  /** With a latency before every answer. */
  public ArmOptions withLatencyMillis(int millis) {
    return new ArmOptions(token, pageSize, reads, writes, pollSeconds, millis, traffic);
  }

  /** With every true answer of a status query, and what asked for it, as a file in here. */
  public ArmOptions withTraffic(Path directory) {
    return new ArmOptions(
        token, pageSize, reads, writes, pollSeconds, latencyMillis, Optional.of(directory));
  }

  @Override
  public String toString() {
    return "ArmOptions[pageSize=" + pageSize + ", reads=" + reads + ", writes=" + writes + "]";
  }
}
