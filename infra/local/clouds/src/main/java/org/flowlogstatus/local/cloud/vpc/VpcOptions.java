package org.flowlogstatus.local.cloud.vpc;

import java.time.Clock;
import java.util.List;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.flowlogstatus.local.cloud.vpc.request.Credential;

/**
 * How the embedded VPC API behaves. {@code limit} is per account; {@code clock} is what timestamps
 * are held against; {@code latencyMillis} comes before every answer.
 */
public record VpcOptions(
    List<Credential> credentials, RateLimit limit, Clock clock, int latencyMillis) {

  public VpcOptions {
    credentials = List.copyOf(credentials);
  }

  /** 100 calls a second with bursts of 500, the system's clock and no latency. */
  public static VpcOptions of(Credential... credentials) {
    return new VpcOptions(List.of(credentials), new RateLimit(500, 100), Clock.systemUTC(), 0);
  }

  /** With another limit. */
  public VpcOptions withLimit(RateLimit perAccount) {
    return new VpcOptions(credentials, perAccount, clock, latencyMillis);
  }

  /** With another clock. */
  public VpcOptions withClock(Clock other) {
    return new VpcOptions(credentials, limit, other, latencyMillis);
  }

  /** With a latency before every answer. */
  public VpcOptions withLatencyMillis(int millis) {
    return new VpcOptions(credentials, limit, clock, millis);
  }
}
