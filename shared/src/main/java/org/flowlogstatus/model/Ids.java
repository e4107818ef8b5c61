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

  /** What the encoder puts in the place of a letter that has no byte. */
  private static final byte UNKNOWN_TO_ISO_8859_1 = '?';

  private Ids() {}

  /** The id with all its letters folded; the ids that are the same have the same one. */
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
