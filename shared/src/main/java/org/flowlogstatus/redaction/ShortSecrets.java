package org.flowlogstatus.redaction;

import java.util.BitSet;
import java.util.List;

/** Secrets that are too short to be looked for by pieces, and so are looked for whole. */
final class ShortSecrets {
  private static final int ASCII = 128;

  private final List<String> secrets;

  /**
   * The letters with which one of them begins, in lower case; one place stands for all beyond
   * ASCII.
   */
  private final BitSet firstLetters = new BitSet(ASCII);

  ShortSecrets(List<String> secrets) {
    this.secrets = List.copyOf(secrets);
    for (String secret : secrets) {
      char first = secret.charAt(0);
      if (first < ASCII) {
        firstLetters.set(PieceIndex.lower(first));
      } else {
        firstLetters.set(0, ASCII);
      }
    }
  }

  boolean areNone() {
    return secrets.isEmpty();
  }

  /** The length of the longest that stands there; 0 where none does. */
  int longest(String text, int begin) {
    char first = text.charAt(begin);
    if (first < ASCII && !firstLetters.get(PieceIndex.lower(first))) {
      return 0;
    }
    int longest = 0;
    for (String secret : secrets) {
      if (secret.length() > longest
          && text.regionMatches(true, begin, secret, 0, secret.length())) {
        longest = secret.length();
      }
    }
    return longest;
  }
}
