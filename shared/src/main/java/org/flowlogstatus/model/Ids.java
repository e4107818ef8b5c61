package org.flowlogstatus.model;

import java.nio.charset.StandardCharsets;

/**
 * Compares ids by their letters: two are the same if they differ in case only.
 *
 * <p>Letters fold one to one, whatever the locale, and none outside ASCII is the same as one
 * inside: the Kelvin sign is no {@code k}, the long s no {@code s}, the dotless i no {@code i}.
 */
public final class Ids {
  private static final int ASCII = 0x80;

  private Ids() {}

  /** The id with all its letters folded; the ids that are the same have the same one. */
  public static String key(String id) {
    int length = id.length();
    for (int i = 0; i < length; i++) {
      char c = id.charAt(i);
      if (c >= ASCII || (c >= 'A' && c <= 'Z')) {
        return folded(id);
      }
    }
    return id;
  }

  /** Whether the two are ids of the same thing. */
  public static boolean same(String one, String other) {
    if (one.length() != other.length()) {
      return false;
    }
    for (int i = 0; i < one.length(); ) {
      int left = one.codePointAt(i);
      int right = other.codePointAt(i);
      if (left != right && fold(left) != fold(right)) {
        return false;
      }
      i += Character.charCount(left);
    }
    return true;
  }

  private static String folded(String id) {
    byte[] letters = new byte[id.length()];
    for (int i = 0; i < letters.length; i++) {
      char c = id.charAt(i);
      if (c >= ASCII) {
        return foldedBeyondAscii(id);
      }
      letters[i] = (byte) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    return new String(letters, StandardCharsets.ISO_8859_1);
  }

  private static String foldedBeyondAscii(String id) {
    StringBuilder key = new StringBuilder(id.length());
    for (int i = 0; i < id.length(); ) {
      int letter = id.codePointAt(i);
      key.appendCodePoint(fold(letter));
      i += Character.charCount(letter);
    }
    return key.toString();
  }

  /** By way of the capital, since a letter may have two small forms, as the Greek sigma has. */
  private static int fold(int letter) {
    if (letter < ASCII) {
      return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }
    int capital = Character.toUpperCase(letter);
    int folded = Character.toLowerCase(capital < ASCII ? letter : capital);
    return folded < ASCII ? letter : folded;
  }
}
