package org.flowlogstatus.local.host.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.flowlogstatus.local.host.http.message.RefusedRequestException;

/** Reads the lines of a head, as Latin-1, and of a whole head no more than fits. */
final class LineReader {

  private static final int MAX_HEAD_BYTES = 128 * 1024;

  private final InputStream in;
  private int allowance = MAX_HEAD_BYTES;

  LineReader(InputStream in) {
    this.in = in;
  }

  /** Begins a new head. */
  void allowance() {
    allowance = MAX_HEAD_BYTES;
  }

  /** The next line without its end. */
  String next() throws IOException, RefusedRequestException {
    return nextOrEnd().orElseThrow(EOFException::new);
  }

  /** The next line without its end, or empty where the stream ended before it. */
  Optional<String> nextOrEnd() throws IOException, RefusedRequestException {
    ByteArrayOutputStream line = new ByteArrayOutputStream(128);
    for (int octet = in.read(); octet != '\n'; octet = in.read()) {
      if (octet < 0 && line.size() == 0) {
        return Optional.empty();
      }
      if (octet < 0) {
        throw new EOFException();
      }
      if (--allowance < 0) {
        throw new RefusedRequestException(400, "The head of the request is too large.");
      }
      line.write(octet);
    }
    String text = line.toString(StandardCharsets.ISO_8859_1);
    return Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
  }
}
