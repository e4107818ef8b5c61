package org.flowlogstatus.redaction;

import java.util.List;

/**
 * All runs of six letters in some texts, in any case. For nearly all other runs, four letters
 * already show that they are none of these.
 */
final class SixLetters {
  static final int LENGTH = 6;

  private static final int FOUR = 4;

  /** The bit that differs between a capital and a small letter. */
  private static final int CASE = 0x20;

  /** Spreads neighbouring values: 2^32 divided by the golden ratio. */
  private static final int SPREAD = 0x9e3779b1;

  private final int shift;
  private final long[] fours;

  /** Open addressing; 0 is an empty place. */
  private final int[] sixes;

  SixLetters(List<String> texts) {
    int runs = 1;
    for (String text : texts) {
      runs += Math.max(0, text.length() - LENGTH + 1);
    }
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(runs) + FOUR;
    this.shift = Integer.SIZE - bits;
    this.fours = new long[1 << Math.max(0, bits - LENGTH)];
    this.sixes = new int[Integer.highestOneBit(runs) * FOUR];
    for (String text : texts) {
      for (int from = 0; from + LENGTH <= text.length(); from++) {
        note(text, from);
      }
    }
  }

  /** Whether one of the runs stands, or seems to stand, at a multiple of six. */
  boolean isIn(byte[] ascii) {
    // One loop without calls, since a cold start interprets it and calls would be slow.
    long[] begins = fours;
    int most = shift;
    for (int from = 0; from + LENGTH <= ascii.length; from += LENGTH) {
      int four =
          (ascii[from] | CASE)
              | (ascii[from + 1] | CASE) << 8
              | (ascii[from + 2] | CASE) << 16
              | (ascii[from + 3] | CASE) << 24;
      int bit = (four * SPREAD) >>> most;
      if ((begins[bit >> LENGTH] & 1L << bit) != 0 && has(four, two(ascii, from))) {
        return true;
      }
    }
    return false;
  }

  /** The two letters that follow four. */
  private static int two(byte[] ascii, int from) {
    return (ascii[from + FOUR] | CASE) | (ascii[from + FOUR + 1] | CASE) << 8;
  }

  private boolean has(int four, int two) {
    int wanted = hash(four, two);
    int place = place(wanted);
    while (sixes[place] != 0) {
      if (sixes[place] == wanted) {
        return true;
      }
      place = (place + 1) & (sixes.length - 1);
    }
    return false;
  }

  private void note(String text, int from) {
    int four = 0;
    for (int i = FOUR - 1; i >= 0; i--) {
      four = four << 8 | (text.charAt(from + i) | CASE);
    }
    int bit = (four * SPREAD) >>> shift;
    fours[bit >> LENGTH] |= 1L << bit;
    add(hash(four, (text.charAt(from + FOUR) | CASE) | (text.charAt(from + FOUR + 1) | CASE) << 8));
  }

  private void add(int hash) {
    int place = place(hash);
    while (sixes[place] != 0 && sixes[place] != hash) {
      place = (place + 1) & (sixes.length - 1);
    }
    sixes[place] = hash;
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 15)) & (sixes.length - 1);
  }

  private static int hash(int four, int two) {
    int hash = (four ^ two) * SPREAD + two;
    return hash == 0 ? 1 : hash;
  }
}
