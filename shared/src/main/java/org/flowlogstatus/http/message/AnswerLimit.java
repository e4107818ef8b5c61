package org.flowlogstatus.http.message;

/** How large an answer a platform takes. */
public final class AnswerLimit {
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

  /** What a byte of UTF-8 takes of the limit. */
  int costOf(byte b) {
    if (!escaped || b < 0 || (b >= ' ' && b != '"' && b != '\\')) {
      return 1;
    }
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
        return 6;
    }
  }
}
