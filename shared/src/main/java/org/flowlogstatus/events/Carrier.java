package org.flowlogstatus.events;

/** What carries events away, and how much it takes. */
public enum Carrier {
  /** A message on a storage queue, which takes 64 KiB of Base64: 48 KiB of JSON in UTF-8. */
  STORAGE_QUEUE(48 * 1024) {
    @Override
    int size(char c) {
      return utf8(c);
    }
  },

  /**
   * The answer to Function Compute's asynchronous destination: 40 KiB, counted as UTF-8 that is
   * escaped as a JSON string. So the message of 64 KiB has room for it and for the request.
   */
  FUNCTION_DESTINATION(40 * 1024) {
    @Override
    int size(char c) {
      if (c == '"' || c == '\\') {
        return 2;
      }
      return isEscapedBySome(c) ? UNICODE_ESCAPE : utf8(c);
    }
  };

  private static final int UNICODE_ESCAPE = "\\u0000".length();
  private static final int ASCII = 0x80;
  private static final int TWO_BYTES = 0x800;

  private final int most;

  Carrier(int most) {
    this.most = most;
  }

  /** The most that a message or an answer may have, as {@link #size(String)} counts it. */
  public int most() {
    return most;
  }

  /** The size of {@code text} on this carrier; no encoder counts more. */
  public int size(String text) {
    int size = 0;
    for (int i = 0; i < text.length(); i++) {
      size += size(text.charAt(i));
    }
    return size;
  }

  abstract int size(char c);

  /** The two halves of a pair are four bytes together. */
  private static int utf8(char c) {
    if (c < ASCII) {
      return 1;
    }
    return c < TWO_BYTES || Character.isSurrogate(c) ? 2 : 3;
  }

  /** Encoders for the web also escape what HTML or JavaScript would misread. */
  private static boolean isEscapedBySome(char c) {
    boolean control = c < ' ' || c == 0x7f;
    boolean html = c == '<' || c == '>' || c == '&';
    return control || html || c == '\u2028' || c == '\u2029';
  }
}
