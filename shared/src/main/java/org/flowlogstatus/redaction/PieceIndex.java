package org.flowlogstatus.redaction;

import java.util.Arrays;
import java.util.List;

/**
 * Finds each piece of some texts by its hash. A token has thousands of pieces and an answer
 * millions of letters, so that neither can be searched once for each part of the other.
 */
final class PieceIndex {
  private static final int FACTOR = 31;

  private final List<String> texts;
  private final int length;
  private final int leaving;
  private final int[] firstOfSlot;
  private final int[] nextInSlot;
  private final int[] hashes;
  private final int[] textOf;
  private final int[] beginOf;

  /**
   * The pieces of the texts.
   *
   * @param length of a piece; no text is shorter
   */
  PieceIndex(List<String> texts, int length) {
    this.texts = List.copyOf(texts);
    this.length = length;
    this.leaving = leaving(length);
    int pieces = 0;
    for (String text : texts) {
      pieces += text.length() - length + 1;
    }
    this.firstOfSlot = new int[Math.max(2, Integer.highestOneBit(pieces + 1) * 4)];
    Arrays.fill(firstOfSlot, -1);
    this.nextInSlot = new int[pieces];
    this.hashes = new int[pieces];
    this.textOf = new int[pieces];
    this.beginOf = new int[pieces];
    int piece = 0;
    for (int i = 0; i < this.texts.size(); i++) {
      piece = note(i, piece);
    }
  }

  /** What the first letter of a piece has added to its hash. */
  static int leaving(int length) {
    int leaving = 1;
    for (int i = 1; i < length; i++) {
      leaving *= FACTOR;
    }
    return leaving;
  }

  /**
   * The hash of the piece that ends at a place, from that of the piece before.
   *
   * @param begin where the first piece began
   */
  static int rolled(String text, int begin, int end, int before, int length, int leaving) {
    int rest = end - begin < length ? before : before - lower(text.charAt(end - length)) * leaving;
    return rest * FACTOR + lower(text.charAt(end));
  }

  /** How much of any of the texts stands there; 0 where it is less than a piece. */
  int longest(String text, int begin, int hash) {
    int longest = 0;
    int piece = firstOfSlot[hash & (firstOfSlot.length - 1)];
    for (; piece >= 0; piece = nextInSlot[piece]) {
      if (hashes[piece] == hash) {
        int common = common(text, begin, texts.get(textOf[piece]), beginOf[piece]);
        longest = common >= length ? Math.max(longest, common) : longest;
      }
    }
    return longest;
  }

  static int lower(char c) {
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
  }

  private int note(int text, int first) {
    String letters = texts.get(text);
    int piece = first;
    int hash = 0;
    for (int end = 0; end < letters.length(); end++) {
      hash = rolled(letters, 0, end, hash, length, leaving);
      if (end >= length - 1) {
        int slot = hash & (firstOfSlot.length - 1);
        hashes[piece] = hash;
        textOf[piece] = text;
        beginOf[piece] = end - length + 1;
        nextInSlot[piece] = firstOfSlot[slot];
        firstOfSlot[slot] = piece++;
      }
    }
    return piece;
  }

  private static int common(String text, int begin, String other, int at) {
    int most = Math.min(text.length() - begin, other.length() - at);
    int common = 0;
    while (common < most
        && lower(text.charAt(begin + common)) == lower(other.charAt(at + common))) {
      common++;
    }
    return common;
  }
}
