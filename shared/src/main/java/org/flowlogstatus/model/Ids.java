package org.flowlogstatus.model;

import java.nio.charset.StandardCharsets;

/**
 * Compares ids by their letters: two are the same if they differ in case only.
 *
 * <p>Letters fold one to one in every locale, and no letter outside ASCII equals one inside: the
 * Kelvin sign is not a {@code k}, the long s not an {@code s}, the dotless i not an {@code i}.
 */
public final class Ids {
  private static final int ASCII = 0x80;

  /** The encoder's byte for a letter that the charset lacks. */
  private static final byte UNKNOWN_TO_ISO_8859_1 = '?';

  private Ids() {}

  /** The id with all letters folded; equal ids have the same key. */
  public static String key(String id) {
    // A loop over bytes: a sweep folds ten ids for each target.
    byte[] letters = id.getBytes(StandardCharsets.ISO_8859_1);
    boolean changed = false;
    for (int i = 0; i < letters.length; i++) {
      byte letter = letters[i];
      if (letter >= 'A' && letter <= 'Z') {
        letters[i] = (byte) (letter + ('a' - 'A'));
        changed = true;
      } else if (letter < 0 || letter == UNKNOWN_TO_ISO_8859_1) {
        return foldedBeyondAscii(id);
      }
    }
    return changed ? new String(letters, StandardCharsets.ISO_8859_1) : id;
  }

  /** Whether two ids name the same thing. */
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

  private static String foldedBeyondAscii(String id) {
    StringBuilder key = new StringBuilder(id.length());
    for (int i = 0; i < id.length(); ) {
      int letter = id.codePointAt(i);
      key.appendCodePoint(fold(letter));
      i += Character.charCount(letter);
    }
    return key.toString();
  }

  /**
   * Through the capital letter, since a letter may have two small forms, as the Greek sigma has.
   */
  private static int fold(int letter) {
    if (letter < ASCII) {
      return letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter;
    }
    int capital = Character.toUpperCase(letter);
    int folded = Character.toLowerCase(capital < ASCII ? letter : capital);
    return folded < ASCII ? letter : folded;
  }
}
