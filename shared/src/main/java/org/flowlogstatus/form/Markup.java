package org.flowlogstatus.form;

/** Text made fit for XML and HTML, in elements and in attributes. */
public final class Markup {
  private static final char REPLACEMENT = '\uFFFD';

  private Markup() {}

  /** The text with nothing in it that markup is made of, and no character that XML refuses. */
  public static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&':
          escaped.append("&amp;");
          break;
        case '<':
          escaped.append("&lt;");
          break;
        case '>':
          escaped.append("&gt;");
          break;
        case '"':
          escaped.append("&quot;");
          break;
        case '\'':
          escaped.append("&#39;");
          break;
        case '\n':
        case '\r':
        case '\t':
          escaped.append("&#").append((int) c).append(';');
          break;
        default:
          i += append(text, i, escaped);
      }
    }
    return escaped.toString();
  }

  /** Appends the character at {@code i}; how many more than one char it took. */
  private static int append(String text, int i, StringBuilder escaped) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)
        && i + 1 < text.length()
        && Character.isLowSurrogate(text.charAt(i + 1))) {
      escaped.append(c).append(text.charAt(i + 1));
      return 1;
    }
    boolean valid = c >= ' ' && !Character.isSurrogate(c) && c != '\uFFFE' && c != '\uFFFF';
    escaped.append(valid ? c : REPLACEMENT);
    return 0;
  }
}
