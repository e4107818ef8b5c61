package org.flowlogstatus.transport;

import java.io.IOException;
import java.net.ProtocolException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Status and headers of an answer (RFC 9112), and where the answer ends. */
final class Head {
  /** The longest known line, the Location of an operation, has some 4 KiB. */
  private static final int MAX_LINE = 16 * 1024;

  private static final int MAX_HEADERS = 100;
  private static final int MAX_INTERIM_ANSWERS = 10;
  private static final int SWITCHING_PROTOCOLS = 101;
  private static final String CONTENT_LENGTH = "content-length";
  private static final String TRANSFER_ENCODING = "transfer-encoding";
  private static final int MAX_LENGTH_DIGITS = 18;

  private final int status;
  private final boolean current;
  private final Map<String, String> headers;

  private Head(int status, boolean current, Map<String, String> headers) {
    this.status = status;
    this.current = current;
    this.headers = headers;
  }

  /** The final head, after the interim ones. */
  static Head read(ByteSource in) throws IOException {
    for (int i = 0; i <= MAX_INTERIM_ANSWERS; i++) {
      Head head = any(in);
      if (head.status >= 200) {
        return head.checked();
      }
      if (head.status == SWITCHING_PROTOCOLS) {
        throw new ProtocolException("The cloud's answer switches to another protocol.");
      }
    }
    throw new ProtocolException("The cloud sent too many interim answers (HTTP 1xx).");
  }

  int status() {
    return status;
  }

  /** By lower-case name; the values of several with one name are one list, as RFC 9110 has it. */
  Map<String, String> headers() {
    return headers;
  }

  boolean isChunked() {
    return headers.containsKey(TRANSFER_ENCODING);
  }

  /** How long the body is; -1 where it is not said. */
  long length() {
    return hasNoBody() ? 0 : announcedLength();
  }

  boolean hasNoBody() {
    return status == 204 || status == 304;
  }

  /** Whether the next answer may come on the same connection. */
  boolean keepsConnection() {
    String connection = headers.getOrDefault("connection", "");
    boolean closes = connection.toLowerCase(Locale.ROOT).contains("close");
    return current && !closes && (hasNoBody() ? announcesNone() : isChunked() || length() >= 0);
  }

  /** Whether no body is announced behind a status that has none. */
  private boolean announcesNone() {
    return !isChunked() && announcedLength() <= 0;
  }

  private long announcedLength() {
    return Long.parseLong(headers.getOrDefault(CONTENT_LENGTH, "-1"));
  }

  private static Head any(ByteSource in) throws IOException {
    String line = in.line(MAX_LINE);
    if (!isStatusLine(line)) {
      throw new ProtocolException("The cloud's answer is not HTTP.");
    }
    int status = Integer.parseInt(line.substring(9, 12));
    return new Head(status, line.charAt(7) != '0', fields(in));
  }

  /** {@code HTTP/1.x nnn}, with any reason phrase. */
  private static boolean isStatusLine(String line) {
    return line.length() >= 12
        && line.startsWith("HTTP/1.")
        && isDigits(line.substring(7, 8))
        && line.charAt(8) == ' '
        && isDigits(line.substring(9, 12))
        && line.charAt(9) != '0'
        && (line.length() == 12 || line.charAt(12) == ' ');
  }

  /** Header lines, or those of a trailer, to the empty line. */
  static Map<String, String> fields(ByteSource in) throws IOException {
    Map<String, String> fields = new HashMap<>();
    int count = 0;
    for (String line = in.line(MAX_LINE); !line.isEmpty(); line = in.line(MAX_LINE)) {
      if (++count > MAX_HEADERS) {
        throw new ProtocolException("The cloud's answer has too many headers.");
      }
      add(line, fields);
    }
    return fields;
  }

  private static void add(String line, Map<String, String> fields) throws ProtocolException {
    int colon = line.indexOf(':');
    String name = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
    if (!isToken(name)) {
      throw new ProtocolException("The cloud's answer has an invalid header.");
    }
    String value = line.substring(colon + 1).trim();
    String first = fields.putIfAbsent(name, value);
    if (first != null && (name.equals(CONTENT_LENGTH) || name.equals(TRANSFER_ENCODING))) {
      throw new ProtocolException("The cloud's answer says its length twice.");
    }
    if (first != null && !first.equals(value)) {
      fields.put(name, first + ", " + value);
    }
  }

  /** An answer with two ends is one answer to us and another to a proxy. */
  private Head checked() throws ProtocolException {
    String length = headers.getOrDefault(CONTENT_LENGTH, "0");
    if (!isDigits(length) || length.length() > MAX_LENGTH_DIGITS) {
      throw new ProtocolException("The cloud's answer has no valid length.");
    }
    boolean plainChunks =
        headers.getOrDefault(TRANSFER_ENCODING, "chunked").equalsIgnoreCase("chunked");
    if (isChunked() && (!plainChunks || !current || headers.containsKey(CONTENT_LENGTH))) {
      throw new ProtocolException(
          "The headers of the cloud's answer do not say clearly where it ends.");
    }
    return this;
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c >= '\u007f' || "\"(),/:;<=>?@[\\]{}".indexOf(c) >= 0) {
        return false;
      }
    }
    return !text.isEmpty();
  }
}
