package org.flowlogstatus.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Finds pieces of secrets in a text, in whatever case. A piece is as long as is asked for, or
 * longer; a secret that is shorter than that counts as a whole.
 */
final class Fragments {
  private static final int BITS = 1 << 16;
  private static final int FACTOR = 31;

  private final int length;
  private final int leaving;
  private final List<String> secrets = new ArrayList<>();
  private final List<String> shortOnes = new ArrayList<>();
  private final BitSet hashes = new BitSet(BITS);

  /**
   * What is looked for.
   *
   * @param length how long a piece has to be
   * @param shortest how long a whole secret has to be
   */
  Fragments(List<String> secrets, int length, int shortest) {
    this.length = length;
    int factor = 1;
    for (int i = 1; i < length; i++) {
      factor *= FACTOR;
    }
    this.leaving = factor;
    for (String secret : secrets) {
      if (secret.length() >= length) {
        this.secrets.add(secret);
        note(secret);
      } else if (secret.length() >= shortest) {
        shortOnes.add(secret);
      }
    }
  }

  /** The text with {@code ***} in place of each piece. */
  String struckOut(String text) {
    int found = next(text, 0);
    if (found == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (; found < text.length(); found = next(text, from)) {
      shown.append(text, from, found).append("***");
      from = found + matching(text, found);
    }
    return shown.append(text, from, text.length()).toString();
  }

  private void note(String secret) {
    int hash = 0;
    for (int i = 0; i < secret.length(); i++) {
      hash = rolled(secret, i, hash);
      if (i >= length - 1) {
        hashes.set(hash & (BITS - 1));
      }
    }
  }

  /** The hash of the piece that ends here, from that of the one that ended before. */
  private int rolled(String text, int end, int before) {
    int rest = end < length ? before : before - lower(text.charAt(end - length)) * leaving;
    return rest * FACTOR + lower(text.charAt(end));
  }

  /** Where the next piece begins; the text's length where there is none. */
  private int next(String text, int from) {
    int hash = 0;
    for (int i = from; i < text.length(); i++) {
      hash = i - from < length ? hash * FACTOR + lower(text.charAt(i)) : rolled(text, i, hash);
      int begin = i - length + 1;
      if (begin >= from && hashes.get(hash & (BITS - 1)) && longest(text, begin) > 0) {
        return firstShort(text, from, begin);
      }
    }
    return firstShort(text, from, text.length());
  }

  private int firstShort(String text, int from, int to) {
    for (int i = from; i < to && !shortOnes.isEmpty(); i++) {
      if (wholeShort(text, i) > 0) {
        return i;
      }
    }
    return to;
  }

  private int matching(String text, int begin) {
    return Math.max(longest(text, begin), wholeShort(text, begin));
  }

  private int wholeShort(String text, int begin) {
    int longest = 0;
    for (String secret : shortOnes) {
      if (secret.length() > longest
          && text.regionMatches(true, begin, secret, 0, secret.length())) {
        longest = secret.length();
      }
    }
    return longest;
  }

  /** How much of any secret stands here; 0 where it is less than a piece. */
  private int longest(String text, int begin) {
    int longest = 0;
    for (String secret : secrets) {
      for (int at = 0; at + length <= secret.length(); at++) {
        int common = common(text, begin, secret, at);
        longest = common >= length ? Math.max(longest, common) : longest;
      }
    }
    return longest;
  }

  private static int common(String text, int begin, String secret, int at) {
    int most = Math.min(text.length() - begin, secret.length() - at);
    int common = 0;
    while (common < most
        && lower(text.charAt(begin + common)) == lower(secret.charAt(at + common))) {
      common++;
    }
    return common;
  }

  private static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }
}
