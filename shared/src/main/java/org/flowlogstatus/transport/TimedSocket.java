package org.flowlogstatus.transport;

import java.io.IOException;
import java.io.InputStream;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketTimeoutException;
import org.flowlogstatus.wire.Deadline;

/**
 * A socket whose every read waits for what is left until the deadline and no longer, whoever reads:
 * the bytes of a handshake come through here as well.
 */
final class TimedSocket extends Socket {
  /**
   * Room for a whole request, so that writing one never waits for the other side: a write has no
   * time-out.
   */
  static final int SEND_BUFFER = 128 * 1024;

  private Deadline deadline;

  TimedSocket(Deadline deadline) throws IOException {
    // Else the platform's table of proxies is read first, a file and ten classes of it.
    super(Proxy.NO_PROXY);
    this.deadline = deadline;
    setSendBufferSize(SEND_BUFFER);
    setTcpNoDelay(true);
  }

  /** From now on reads wait until this one. */
  void setDeadline(Deadline next) {
    deadline = next;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new TimedInput(super.getInputStream());
  }

  /** Without a farewell, for which the port would be held for a minute. */
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
   * @param patiently waits a millisecond for it; the end is not seen otherwise
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
