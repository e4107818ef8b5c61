package org.flowlogstatus.transport;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;

/** What comes in on a connection, by bytes, lines and blocks. */
final class ByteSource {
  private static final int BUFFER = 8 * 1024;

  private final InputStream in;
  private final byte[] buffer = new byte[BUFFER];
  private int next;
  private int end;

  ByteSource(InputStream in) {
    this.in = in;
  }

  /** Whether all that has been taken from the connection has also been read. */
  boolean isEmpty() {
    return next == end;
  }

  /** Waits for more; {@code false} where the other side has ended. */
  boolean hasMore() throws IOException {
    if (next < end) {
      return true;
    }
    next = 0;
    end = 0;
    end = Math.max(0, in.read(buffer, 0, BUFFER));
    return end > 0;
  }

  /**
   * Reads the bytes that have come.
   *
   * @return how many; -1 where the other side has ended
   */
  int read(byte[] to, int offset, int length) throws IOException {
    if (isEmpty() && length >= BUFFER) {
      return in.read(to, offset, length);
    }
    if (!hasMore()) {
      return -1;
    }
    int some = Math.min(length, end - next);
    System.arraycopy(buffer, next, to, offset, some);
    next += some;
    return some;
  }

  /**
   * A line without its end, which is CR LF.
   *
   * @throws ProtocolException where it is longer than {@code most}, or has a control character
   * @throws EOFException where the other side ends within it
   */
  String line(int most) throws IOException {
    StringBuilder line = new StringBuilder();
    for (char next = character(); next != '\r'; next = character()) {
      if (line.length() == most) {
        throw new ProtocolException("A line of the cloud's answer is too long.");
      }
      if ((next < ' ' && next != '\t') || next == '\u007f') {
        throw new ProtocolException("The cloud's answer is not HTTP.");
      }
      line.append(next);
    }
    if (character() != '\n') {
      throw new ProtocolException("The cloud's answer is not HTTP.");
    }
    return line.toString();
  }

  private char character() throws IOException {
    if (!hasMore()) {
      throw new EOFException("the other side has ended");
    }
    return (char) (buffer[next++] & 0xff);
  }
}
