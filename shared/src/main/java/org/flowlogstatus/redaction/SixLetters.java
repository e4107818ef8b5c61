package org.flowlogstatus.redaction;

import java.util.List;

/** All runs of six letters that some texts have, by their hashes, in whatever case. */
final class SixLetters {
  static final int LENGTH = 6;

  private static final int FACTOR = 31;
  private static final int LEAVING = PieceIndex.leaving(LENGTH);

  /** Open addressing; 0 is an empty place. */
  private final int[] hashes;

  SixLetters(List<String> texts) {
    int runs = 0;
    for (String text : texts) {
      runs += Math.max(0, text.length() - LENGTH + 1);
    }
    this.hashes = new int[Math.max(2, Integer.highestOneBit(runs + 1) * 4)];
    for (String text : texts) {
      note(text);
    }
  }

  /** The hash of the six bytes from there on, which are ASCII. */
  static int hash(byte[] ascii, int from) {
    int hash = 0;
    for (int i = from; i < from + LENGTH; i++) {
      hash = hash * FACTOR + PieceIndex.lower((char) ascii[i]);
    }
    return hash;
  }

  /** Whether there is a run of that hash. */
  boolean has(int hash) {
    int wanted = notZero(hash);
    int place = place(wanted);
    while (hashes[place] != 0) {
      if (hashes[place] == wanted) {
        return true;
      }
      place = (place + 1) & (hashes.length - 1);
    }
    return false;
  }

  private void note(String text) {
    int hash = 0;
    for (int end = 0; end < text.length(); end++) {
      hash = PieceIndex.rolled(text, 0, end, hash, LENGTH, LEAVING);
      if (end >= LENGTH - 1) {
        add(notZero(hash));
      }
    }
  }

  private void add(int hash) {
    int place = place(hash);
    while (hashes[place] != 0 && hashes[place] != hash) {
      place = (place + 1) & (hashes.length - 1);
    }
    hashes[place] = hash;
  }

  private int place(int hash) {
    return (hash ^ (hash >>> 15)) & (hashes.length - 1);
  }

  private static int notZero(int hash) {
    return hash == 0 ? 1 : hash;
  }
}
