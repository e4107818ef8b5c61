package org.flowlogstatus.local.host.http;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.flowlogstatus.local.host.http.message.Headers;
import org.flowlogstatus.local.host.http.message.RefusedRequestException;

/** Reads the body that a head announces. */
final class BodyReader {

  /** What a body may hold; far above what either function takes, far below what harms the host. */
  static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

  private final InputStream in;
  private final LineReader lines;

  BodyReader(InputStream in, LineReader lines) {
    this.in = in;
    this.lines = lines;
  }

  /** Refuses a body before a byte of it is read. */
  void check(Headers headers) throws RefusedRequestException {
    if (isChunked(headers)) {
      return;
    }
    if (length(headers) > MAX_BODY_BYTES) {
      throw tooLarge();
    }
  }

  byte[] read(Headers headers) throws IOException, RefusedRequestException {
    return isChunked(headers) ? chunks() : exactly((int) length(headers));
  }

  private static boolean isChunked(Headers headers) throws RefusedRequestException {
    List<String> codings = headers.all("Transfer-Encoding");
    if (codings.isEmpty()) {
      return false;
    }
    if (codings.size() > 1 || !codings.get(0).equalsIgnoreCase("chunked")) {
      throw new RefusedRequestException(400, "No transfer coding but chunked is known.");
    }
    if (!headers.all("Content-Length").isEmpty()) {
      throw new RefusedRequestException(400, "A body is either chunked or of a stated length.");
    }
    return true;
  }

  private static long length(Headers headers) throws RefusedRequestException {
    List<String> lengths = headers.all("Content-Length");
    if (lengths.isEmpty()) {
      return 0;
    }
    if (lengths.stream().distinct().count() > 1 || !lengths.get(0).matches("[0-9]{1,18}")) {
      throw new RefusedRequestException(400, "Content-Length is malformed.");
    }
    return Long.parseLong(lengths.get(0));
  }

  private byte[] chunks() throws IOException, RefusedRequestException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (int size = chunkSize(); size > 0; size = chunkSize()) {
      if (body.size() + size > MAX_BODY_BYTES) {
        throw tooLarge();
      }
      body.write(exactly(size));
      lines.next();
      lines.allowance();
    }
    while (!lines.next().isEmpty()) {
      // a trailer says nothing that a function would be told
    }
    return body.toByteArray();
  }

  private int chunkSize() throws IOException, RefusedRequestException {
    String size = lines.next().split(";", 2)[0].strip();
    if (!size.matches("[0-9A-Fa-f]{1,16}")) {
      throw new RefusedRequestException(400, "The size of a chunk is malformed.");
    }
    if (size.length() > 7) {
      throw tooLarge();
    }
    return Integer.parseInt(size, 16);
  }

  private byte[] exactly(int length) throws IOException {
    byte[] body = in.readNBytes(length);
    if (body.length < length) {
      throw new EOFException();
    }
    return body;
  }

  private static RefusedRequestException tooLarge() {
    return new RefusedRequestException(
        413, "The body is larger than " + MAX_BODY_BYTES + " bytes.");
  }
}
