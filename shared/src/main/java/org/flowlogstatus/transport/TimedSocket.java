package org.flowlogstatus.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.flowlogstatus.wire.Deadline;

/**
 * A socket on which each read waits until the deadline and no longer, also the reads of a TLS
 * handshake.
 */
final class TimedSocket extends Socket {
  /**
   * Room for a whole request, so that writing never waits for the other side: a write has no
   * time-out.
   */
  static final int SEND_BUFFER = 128 * 1024;

  private Deadline deadline;

  TimedSocket(Deadline deadline) throws IOException {
    // Otherwise the JDK first reads its proxy settings, a file and ten classes.
    super(Proxy.NO_PROXY);
    this.deadline = deadline;
    setSendBufferSize(SEND_BUFFER);
    setTcpNoDelay(true);
  }

  /** From now on, reads wait until this deadline. */
  void setDeadline(Deadline next) {
    deadline = next;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new TimedInput(super.getInputStream());
  }

  /** Resets the connection; an orderly end would hold the port for a minute. */
  void abort() throws IOException {
    setSoLinger(true, 0);
    close();
  }

  /** Whether bytes have come that nobody has read. */
  boolean hasInput() throws IOException {
    return super.getInputStream().available() > 0;
  }

  /**
   * Whether nothing has come, neither bytes nor the end.
   *
   * @param patiently waits a millisecond for it; otherwise the end is not seen
   */
  boolean isSilent(boolean patiently) {
    try {
      if (!patiently || hasInput()) {
        return !hasInput();
      }
      setSoTimeout(1);
      return super.getInputStream().read() == Integer.MIN_VALUE;
    } catch (SocketTimeoutException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The milliseconds that are left, one at least. */
  private int left() throws SocketTimeoutException {
    if (deadline.passed()) {
      throw new SocketTimeoutException("the deadline has passed");
    }
    long millis = deadline.left().plusNanos(999_999).toMillis();
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, millis));
  }

  /** Bounds each read. */
  private final class TimedInput extends InputStream {
    private final InputStream in;

    TimedInput(InputStream in) {
      this.in = in;
    }

    @Override
    public int read() throws IOException {
      setSoTimeout(left());
      return in.read();
    }

    @Override
    public int read(byte[] to, int offset, int length) throws IOException {
      setSoTimeout(left());
      return in.read(to, offset, length);
    }

    @Override
    public int available() throws IOException {
      return in.available();
    }
  }
}
