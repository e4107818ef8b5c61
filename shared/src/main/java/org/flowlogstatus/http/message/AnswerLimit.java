package org.flowlogstatus.http.message;

/** How large an answer a platform takes. */
public final class AnswerLimit {
  private static final byte[] ESCAPED_LENGTH = escapedLengths();
  private static final AnswerLimit NONE = new AnswerLimit(Long.MAX_VALUE, false);

  private final long bytes;
  private final boolean escaped;

  private AnswerLimit(long bytes, boolean escaped) {
    this.bytes = bytes;
    this.escaped = escaped;
  }

  /** Any size. */
  public static AnswerLimit none() {
    return NONE;
  }

  /**
   * For a platform that takes the answer as a string within a JSON document.
   *
   * @param bytes the most that the escaped answer may have
   */
  public static AnswerLimit ofEscaped(long bytes) {
    return new AnswerLimit(bytes, true);
  }

  long bytes() {
    return bytes;
  }

  /** How much of the limit some bytes of UTF-8 use. */
  long costOf(byte[] bytes, int offset, int length) {
    if (!escaped) {
      return length;
    }
    long cost = 0;
    for (int i = offset; i < offset + length; i++) {
      cost += ESCAPED_LENGTH[bytes[i] & 0xff];
    }
    return cost;
  }

  private static byte[] escapedLengths() {
    byte[] lengths = new byte[0x100];
    for (int b = 0; b < lengths.length; b++) {
      lengths[b] = escapedLength(b);
    }
    return lengths;
  }

  private static byte escapedLength(int b) {
    switch (b) {
      case '"':
      case '\\':
      case '\b':
      case '\f':
      case '\n':
      case '\r':
      case '\t':
        return 2;
      default:
        return (byte) (b < ' ' ? 6 : 1);
    }
  }
}
