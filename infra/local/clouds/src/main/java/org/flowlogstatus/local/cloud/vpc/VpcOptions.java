package org.flowlogstatus.local.cloud.vpc;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.flowlogstatus.local.cloud.vpc.request.Credential;

/**
 * How the embedded VPC API behaves. {@code limit} is per account; {@code clock} is what timestamps
 * are held against; {@code latencyMillis} comes before every answer; {@code sessionLife} is how
 * long the credentials of an assumed role last.
 */
public record VpcOptions(
    List<Credential> credentials,
    RateLimit limit,
    Clock clock,
    int latencyMillis,
    Duration sessionLife) {

  /**
   * Source: "Notification of Request Limit Upgrade of STS AssumeRole API" of Alibaba Cloud, 2022.
   */
  private static final RateLimit OF_STS = new RateLimit(100, 100);

  public VpcOptions {
    credentials = List.copyOf(credentials);
  }

  /** 100 calls a second with bursts of 500, the system's clock and no latency. */
  public static VpcOptions of(Credential... credentials) {
    return new VpcOptions(
        List.of(credentials), new RateLimit(500, 100), Clock.systemUTC(), 0, Duration.ofHours(1));
  }

  /** How many roles an account may assume; without a limit where there is none at all. */
  RateLimit stsLimit() {
    return limit.equals(RateLimit.UNLIMITED) ? limit : OF_STS;
  }

  /** With another limit. */
  public VpcOptions withLimit(RateLimit perAccount) {
    return new VpcOptions(credentials, perAccount, clock, latencyMillis, sessionLife);
  }

  /** With another clock. */
  public VpcOptions withClock(Clock other) {
    return new VpcOptions(credentials, limit, other, latencyMillis, sessionLife);
  }

  /** With sessions of assumed roles that last so long. */
  public VpcOptions withSessionLife(Duration life) {
    return new VpcOptions(credentials, limit, clock, latencyMillis, life);
  }

  /** With a latency before every answer. */
  public VpcOptions withLatencyMillis(int millis) {
    return new VpcOptions(credentials, limit, clock, millis, sessionLife);
  }
}
