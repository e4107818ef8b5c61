package org.flowlogstatus.local.cloud.arm;

import org.flowlogstatus.local.cloud.http.RateLimit;

/**
 * How the embedded ARM behaves. {@code token} is the only bearer token it takes; {@code pageSize}
 * counts the items of a page; {@code pollSeconds} is the Retry-After of a 202; {@code
 * latencyMillis} comes before every answer.
 */
public record ArmOptions(
    String token,
    int pageSize,
    RateLimit reads,
    RateLimit writes,
    int pollSeconds,
    int latencyMillis) {

  /** The real one's limits, pages of 100, a poll each second and no latency. */
  public static ArmOptions of(String token) {
    return new ArmOptions(token, 100, new RateLimit(250, 25), new RateLimit(200, 10), 1, 0);
  }

  /** With other page size. */
  public ArmOptions withPageSize(int items) {
    return new ArmOptions(token, items, reads, writes, pollSeconds, latencyMillis);
  }

  /** With other limits on reads and writes, each per subscription. */
  public ArmOptions withLimits(RateLimit ofReads, RateLimit ofWrites) {
    return new ArmOptions(token, pageSize, ofReads, ofWrites, pollSeconds, latencyMillis);
  }

  /** With another Retry-After of a 202. */
  public ArmOptions withPollSeconds(int seconds) {
    return new ArmOptions(token, pageSize, reads, writes, seconds, latencyMillis);
  }

  /** With a latency before every answer. */
  public ArmOptions withLatencyMillis(int millis) {
    return new ArmOptions(token, pageSize, reads, writes, pollSeconds, millis);
  }

  @Override
  public String toString() {
    return "ArmOptions[pageSize=" + pageSize + ", reads=" + reads + ", writes=" + writes + "]";
  }
}
