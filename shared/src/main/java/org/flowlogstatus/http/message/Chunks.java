package org.flowlogstatus.http.message;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Bytes in pieces, so that a large answer is not copied while it grows. */
public final class Chunks extends OutputStream {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final AnswerLimit limit;
  private final List<byte[]> full = new ArrayList<>();
  private byte[] last = new byte[CHUNK_BYTES];
  private int used;
  private long cost;

  Chunks(AnswerLimit limit) {
    this.limit = limit;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    cost += limit.costOf(bytes, offset, length);
    if (cost > limit.bytes()) {
      throw new TooLarge();
    }
    int from = offset;
    int left = length;
    while (left > 0) {
      if (used == CHUNK_BYTES) {
        full.add(last);
        last = new byte[CHUNK_BYTES];
        used = 0;
      }
      int taken = Math.min(left, CHUNK_BYTES - used);
      System.arraycopy(bytes, from, last, used, taken);
      used += taken;
      from += taken;
      left -= taken;
    }
  }

  byte[] toBytes() {
    long size = (long) full.size() * CHUNK_BYTES + used;
    byte[] all = new byte[Math.toIntExact(size)];
    int at = 0;
    for (byte[] chunk : full) {
      System.arraycopy(chunk, 0, all, at, CHUNK_BYTES);
      at += CHUNK_BYTES;
    }
    System.arraycopy(last, 0, all, at, used);
    return all;
  }

  /** More than the platform takes. */
  public static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
