package org.flowlogstatus.local.cloud.http;

/** A token bucket's size and how many tokens come back each second. */
public record RateLimit(int capacity, double perSecond) {

  /** More than any test can use up. */
  public static final RateLimit UNLIMITED = new RateLimit(Integer.MAX_VALUE, 1e9);
}
