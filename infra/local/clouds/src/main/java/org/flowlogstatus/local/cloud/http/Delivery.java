package org.flowlogstatus.local.cloud.http;

/**
 * How an answer's bytes get onto the wire. {@code delayMillis} comes before the first byte, and for
 * a dribble between any two; {@code bytes} is the length of a padded body.
 */
public record Delivery(Way way, int delayMillis, long bytes) {

  /** The usual way. */
  public static final Delivery AT_ONCE = new Delivery(Way.WHOLE, 0, 0);

  /** What is done with the connection. */
  public enum Way {
    /** Status, headers and body. */
    WHOLE,
    /** Closed without a byte. */
    CLOSED,
    /** Closed amid the body. */
    CLOSED_AMID_BODY,
    /** Kept open without a byte. */
    SILENT,
    /** The body byte by byte, then blanks for ever. */
    DRIBBLED,
    /** A long JSON text instead of the body. */
    PADDED
  }

  /** The way without a delay. */
  public static Delivery by(Way way) {
    return new Delivery(way, 0, 0);
  }

  boolean sendsStatus() {
    return way != Way.CLOSED && way != Way.SILENT;
  }
}
