package org.flowlogstatus.transport;

import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;
import java.util.Arrays;

/** Reads the body of one answer to its end, up to a limit. */
final class Body {
  private static final int FIRST_ROOM = 8 * 1024;

  private static final int MAX_CHUNK_LINE = 1024;

  /** How long all chunk extensions together may be. */
  private static final int MAX_EXTENSIONS = 4 * 1024;

  private final ByteSource in;
  private final int most;
  private byte[] bytes = new byte[0];
  private int size;
  private int extensions;

  /** The largest buffer; for a chunked body, the limit of the whole body. */
  private int mostRoom;

  private Body(ByteSource in, int most) {
    this.in = in;
    this.most = most;
    this.mostRoom = most;
  }

  /**
   * The whole body.
   *
   * @throws ProtocolException where it is larger than {@code most} bytes, or not what it says
   * @throws EOFException where it ends early
   */
  static byte[] read(Head head, ByteSource in, int most) throws IOException {
    Body body = new Body(in, most);
    if (head.length() >= 0) {
      body.mostRoom = (int) Math.min(most, head.length());
      body.sized(head.length());
    } else if (head.isChunked()) {
      body.chunked();
    } else {
      body.toTheEnd();
    }
    return body.size == body.bytes.length ? body.bytes : Arrays.copyOf(body.bytes, body.size);
  }

  private void sized(long length) throws IOException {
    if (length > most - size) {
      throw new ProtocolException("The cloud's answer is larger than " + most + " bytes.");
    }
    int end = size + (int) length;
    while (size < end) {
      if (!readSome(end)) {
        throw new EOFException("the other side has ended");
      }
    }
  }

  private void chunked() throws IOException {
    for (long length = chunkLength(); length > 0; length = chunkLength()) {
      sized(length);
      if (!in.line(0).isEmpty()) {
        throw new ProtocolException("A chunk of the cloud's answer has no end.");
      }
    }
    Head.fields(in);
  }

  private long chunkLength() throws IOException {
    String line = in.line(MAX_CHUNK_LINE);
    int digits = 0;
    while (digits < line.length() && isHexDigit(line.charAt(digits))) {
      digits++;
    }
    extensions += line.length() - digits;
    String extension = line.substring(digits).trim();
    boolean valid = digits > 0 && digits <= 8 && (extension.isEmpty() || extension.startsWith(";"));
    if (!valid || extensions > MAX_EXTENSIONS) {
      throw new ProtocolException("The cloud's answer has an invalid chunk.");
    }
    return Long.parseLong(line.substring(0, digits), 16);
  }

  private void toTheEnd() throws IOException {
    while (readSome(most)) {
      if (size == most && in.hasMore()) {
        throw new ProtocolException("The cloud's answer is larger than " + most + " bytes.");
      }
    }
  }

  /**
   * Reads what has come, up to {@code end}; {@code false} at that place, or where the other side
   * ends.
   */
  private boolean readSome(int end) throws IOException {
    if (size == end) {
      return false;
    }
    if (size == bytes.length) {
      // The announced length may be a lie, so that the buffer grows with what comes.
      bytes = Arrays.copyOf(bytes, (int) Math.min(mostRoom, Math.max(FIRST_ROOM, 2L * size)));
    }
    int read = in.read(bytes, size, Math.min(end, bytes.length) - size);
    size += Math.max(0, read);
    return read >= 0;
  }

  private static boolean isHexDigit(char c) {
    return Character.digit(c, 16) >= 0 && c < '\u007f';
  }
}
