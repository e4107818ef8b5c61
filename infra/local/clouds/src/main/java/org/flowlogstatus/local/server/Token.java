package org.flowlogstatus.local.server;

import java.util.Locale;

/** The alphabet of HTTP. */
final class Token {

  private static final String PUNCTUATION = "!#$%&'*+-.^_`|~";

  private Token() {}

  /** Whether the text is a token of RFC 9110: a method's or a field's name. */
  static boolean matches(String text) {
    return !text.isEmpty() && text.chars().allMatch(Token::isTokenCharacter);
  }

  /** Text read as Latin-1, with every octet above ASCII percent-encoded. */
  static String escapeNonAscii(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      escaped.append(c < 0x80 ? String.valueOf(c) : String.format(Locale.ROOT, "%%%02X", (int) c));
    }
    return escaped.toString();
  }

  private static boolean isTokenCharacter(int c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || PUNCTUATION.indexOf(c) >= 0);
  }
}
