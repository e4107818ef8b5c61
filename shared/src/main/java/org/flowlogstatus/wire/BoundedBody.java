package org.flowlogstatus.wire;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Callable;
import org.flowlogstatus.failure.CheckFailure;
import org.jspecify.annotations.Nullable;

/** Reads a body to its end, and no further than it may be long or may last. */
final class BoundedBody implements Callable<byte[]> {
  private static final int CHUNK = 8 * 1024;

  /** How long a body is believed to be before it has come. */
  private static final int BELIEVED = 64 * 1024;

  /** How long it is looked for before another thread waits for it. */
  private static final long LOOKED_FOR_NANOS = 100_000;

  private final InputStream in;
  private final long announced;
  private final int maxBytes;
  private final Deadline deadline;
  private byte[] body;
  private int size;
  private boolean ended;

  private BoundedBody(InputStream in, long announced, int maxBytes, Deadline deadline) {
    this.in = in;
    this.announced = announced;
    this.maxBytes = maxBytes;
    this.deadline = deadline;
    // What is announced may be a lie, so that the room for much of it grows with what comes.
    this.body = new byte[(int) (announced < 0 ? CHUNK : Math.min(announced, BELIEVED))];
  }

  /**
   * The whole body.
   *
   * @param announced its length as the head has it; negative where it has none
   */
  static byte[] read(@Nullable InputStream in, long announced, int maxBytes, Deadline deadline)
      throws IOException, CheckFailure {
    if (announced > maxBytes) {
      throw tooLarge(maxBytes);
    }
    return in == null ? new byte[0] : new BoundedBody(in, announced, maxBytes, deadline).whole();
  }

  /**
   * What has come is read at once; what is yet to come, aside, so that it can be left. Of a body
   * without a length the JDK cannot tell what has come but by copying all of it, over and over.
   */
  private byte[] whole() throws IOException, CheckFailure {
    while (announced >= 0 && !ended() && comes()) {
      readChunk();
    }
    return ended() ? closed() : Aside.within(deadline, this);
  }

  /** Most bodies follow their head within microseconds, less than another thread takes to wake. */
  @SuppressWarnings("ThreadPriorityCheck") // A hint is enough: whoever sends it may want this core.
  private boolean comes() throws IOException {
    long began = System.nanoTime();
    boolean here = in.available() > 0;
    while (!here && System.nanoTime() - began < LOOKED_FOR_NANOS) {
      Thread.yield();
      here = in.available() > 0;
    }
    return here;
  }

  /** What is left of it, however long it takes. */
  @Override
  public byte[] call() throws IOException, CheckFailure {
    while (!ended()) {
      readChunk();
    }
    return closed();
  }

  private boolean ended() {
    return ended || size == announced;
  }

  private void readChunk() throws IOException, CheckFailure {
    if (deadline.passed()) {
      throw UrlConnectionWire.timeout();
    }
    if (size == body.length) {
      body = Arrays.copyOf(body, room());
    }
    int read = in.read(body, size, body.length - size);
    ended = read < 0;
    size += Math.max(0, read);
    if (size > maxBytes) {
      throw tooLarge(maxBytes);
    }
  }

  /** Twice as much, but not more than is announced. */
  private int room() {
    long doubled = Math.max(CHUNK, 2L * size);
    return (int) (announced < 0 ? doubled : Math.min(doubled, announced));
  }

  private byte[] closed() throws IOException, CheckFailure {
    in.close();
    // The JDK ends such a body without an error.
    if (announced > size) {
      throw CheckFailure.invalidAnswer("The cloud's answer ends early.");
    }
    return size == body.length ? body : Arrays.copyOf(body, size);
  }

  private static CheckFailure tooLarge(int maxBytes) {
    return CheckFailure.invalidAnswer("The cloud's answer is larger than " + maxBytes + " bytes.");
  }
}
