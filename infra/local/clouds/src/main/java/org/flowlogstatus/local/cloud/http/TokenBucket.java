package org.flowlogstatus.local.cloud.http;

import java.util.function.LongSupplier;

/** A token bucket, full at first. */
public final class TokenBucket {

  private static final double NANOS = 1e9;

  private final RateLimit limit;
  private final LongSupplier nanoTime;
  private double tokens;
  private long filledAt;

  /** {@code nanoTime} is a clock as {@link System#nanoTime}. */
  public TokenBucket(RateLimit limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.tokens = limit.capacity();
    this.filledAt = nanoTime.getAsLong();
  }

  /** What became of an attempt to take one token. */
  public record Taken(boolean granted, int remaining, int retryAfterSeconds) {}

  /** Takes a token where there is one. */
  public synchronized Taken take() {
    refill();
    if (tokens < 1) {
      return new Taken(false, 0, (int) Math.ceil((1 - tokens) / limit.perSecond()));
    }
    tokens--;
    return new Taken(true, (int) tokens, 0);
  }

  private void refill() {
    long now = nanoTime.getAsLong();
    tokens = Math.min(limit.capacity(), tokens + (now - filledAt) / NANOS * limit.perSecond());
    filledAt = now;
  }
}
