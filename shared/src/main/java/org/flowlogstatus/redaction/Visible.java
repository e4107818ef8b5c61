package org.flowlogstatus.redaction;

/** Makes characters visible that a screen, a log or a terminal would hide or misread. */
final class Visible {
  private static final String HEX = "0123456789abcdef";
  private static final char ZERO_WIDTH_NON_JOINER = '\u200c';
  private static final char ZERO_WIDTH_JOINER = '\u200d';

  private Visible() {}

  /**
   * The text, with the code of each control or formatting character, line or paragraph separator,
   * mark of direction and half of a pair in its place; line ends and tabs are blanks.
   */
  static String of(String text) {
    int first = 0;
    while (first < text.length() && isPlain(text, first)) {
      first++;
    }
    if (first == text.length()) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.substring(0, first));
    for (int i = first; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(text, i)) {
        visible.append(c);
      } else if (c == '\r' || c == '\n' || c == '\t') {
        visible.append(
            visible.length() > 0 && visible.charAt(visible.length() - 1) == ' ' ? "" : " ");
      } else {
        visible.append(escaped(c));
      }
    }
    return visible.toString();
  }

  /** The escape of JSON and Java for a character. */
  static String escaped(char c) {
    return "\\u"
        + HEX.charAt(c >> 12)
        + HEX.charAt((c >> 8) & 0xf)
        + HEX.charAt((c >> 4) & 0xf)
        + HEX.charAt(c & 0xf);
  }

  private static boolean isPlain(String text, int at) {
    char c = text.charAt(at);
    if (c >= ' ' && c < '\u007f') {
      return true;
    }
    if (Character.isHighSurrogate(c)) {
      return at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    }
    switch (Character.getType(c)) {
      case Character.CONTROL:
      case Character.LINE_SEPARATOR:
      case Character.PARAGRAPH_SEPARATOR:
      case Character.UNASSIGNED:
        return false;
      case Character.FORMAT:
        // Some languages spell words with these two.
        return c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER;
      default:
        return true;
    }
  }
}
