package org.flowlogstatus.redaction;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds pieces of secrets in a text, in any case. A piece has a given length at least; a shorter
 * secret counts only as a whole.
 */
final class Fragments {
  private final int length;
  private final int shortest;
  private final int leaving;
  private final List<PieceIndex> pieces;
  private final ShortSecrets shortOnes;

  /**
   * What is looked for.
   *
   * @param length how long a piece has to be
   * @param shortest how long a whole secret has to be
   */
  Fragments(List<SecretForms> secrets, int length, int shortest) {
    this.length = length;
    this.shortest = shortest;
    this.leaving = PieceIndex.leaving(length);
    this.pieces = new ArrayList<>();
    List<String> whole = new ArrayList<>();
    for (SecretForms secret : secrets) {
      pieces.add(secret.pieces(length));
      whole.addAll(secret.shorterThan(length, shortest));
    }
    this.shortOnes = new ShortSecrets(whole);
  }

  /** The text with {@code ***} in place of each piece. */
  String struckOut(String text) {
    int found = text.length() < shortest ? text.length() : next(text, 0);
    if (found == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder();
    int from = 0;
    for (; found < text.length(); found = next(text, from)) {
      shown.append(text, from, found).append("***");
      from = found + Math.max(longestAt(text, found), shortOnes.longest(text, found));
    }
    return shown.append(text, from, text.length()).toString();
  }

  /** Where the next piece begins; the text's length where there is none. */
  private int next(String text, int from) {
    int hash = 0;
    for (int i = from; i < text.length(); i++) {
      hash = PieceIndex.rolled(text, from, i, hash, length, leaving);
      int begin = i - length + 1;
      if (begin >= from && longest(text, begin, hash) > 0) {
        return firstShort(text, from, begin);
      }
    }
    return firstShort(text, from, text.length());
  }

  private int firstShort(String text, int from, int to) {
    for (int i = from; i < to && !shortOnes.areNone(); i++) {
      if (shortOnes.longest(text, i) > 0) {
        return i;
      }
    }
    return to;
  }

  private int longestAt(String text, int begin) {
    if (text.length() - begin < length) {
      return 0;
    }
    int hash = 0;
    for (int i = begin; i < begin + length; i++) {
      hash = PieceIndex.rolled(text, begin, i, hash, length, leaving);
    }
    return longest(text, begin, hash);
  }

  private int longest(String text, int begin, int hash) {
    int longest = 0;
    for (int i = 0; i < pieces.size(); i++) {
      longest = Math.max(longest, pieces.get(i).longest(text, begin, hash));
    }
    return longest;
  }
}
