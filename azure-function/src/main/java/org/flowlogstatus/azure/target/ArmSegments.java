package org.flowlogstatus.azure.target;

/**
 * The forms that the segments of an ARM id have. Read character by character: the first regular
 * expression of a process costs its cold start several milliseconds.
 */
public final class ArmSegments {
  private static final String GUID = "00000000-0000-0000-0000-000000000000";
  private static final int LONGEST_GROUP = 90;
  private static final int LONGEST_NAME = 80;

  private ArmSegments() {}

  public static boolean isGuid(String text) {
    boolean guid = text.length() == GUID.length();
    for (int i = 0; guid && i < text.length(); i++) {
      guid = GUID.charAt(i) == '-' ? text.charAt(i) == '-' : isHexDigit(text.charAt(i));
    }
    return guid;
  }

  /**
   * Letters and digits of any script, and some marks; a point does not end it. Source: the ARM
   * specification's pattern {@code ^[-\w\._\(\)]+$}, whose {@code \w} takes combining marks too.
   */
  public static boolean isResourceGroup(String text) {
    return consistsOf(text, "_.()-", LONGEST_GROUP) && !text.endsWith(".");
  }

  /** The same with fewer marks; it begins with a letter or a digit. */
  public static boolean isName(String text) {
    return consistsOf(text, "_.-", LONGEST_NAME) && isLetterOrDigit(text.codePointAt(0));
  }

  static boolean isType(String text) {
    boolean letters = !text.isEmpty();
    for (int i = 0; letters && i < text.length(); i++) {
      letters = isLatinLetter(text.charAt(i));
    }
    return letters;
  }

  /** Whether it is this word of ASCII, in any case. */
  public static boolean is(String word, String text) {
    boolean same = text.length() == word.length();
    for (int i = 0; same && i < word.length(); i++) {
      same = lower(text.charAt(i)) == lower(word.charAt(i));
    }
    return same;
  }

  private static boolean consistsOf(String text, String marks, int longest) {
    boolean fits = !text.isEmpty() && text.codePointCount(0, text.length()) <= longest;
    for (int i = 0; fits && i < text.length(); i = text.offsetByCodePoints(i, 1)) {
      int character = text.codePointAt(i);
      fits = isWordCharacter(character) || marks.indexOf(character) >= 0;
    }
    return fits;
  }

  /** A letter may be a plain letter and a combining mark: names are not normalized here. */
  private static boolean isWordCharacter(int character) {
    int type = Character.getType(character);
    return isLetterOrDigit(character)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.CONNECTOR_PUNCTUATION;
  }

  /** Letters and digits by Unicode, with Roman numerals and fractions as digits. */
  private static boolean isLetterOrDigit(int character) {
    int type = Character.getType(character);
    return Character.isLetterOrDigit(character)
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }

  private static boolean isHexDigit(char c) {
    return (c >= '0' && c <= '9') || (lower(c) >= 'a' && lower(c) <= 'f');
  }

  private static boolean isLatinLetter(char c) {
    return lower(c) >= 'a' && lower(c) <= 'z';
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c - 'A' + 'a') : c;
  }
}
