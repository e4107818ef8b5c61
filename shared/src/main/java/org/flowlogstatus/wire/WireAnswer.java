package org.flowlogstatus.wire;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One HTTP answer of a cloud, read to its end. Its {@code toString} shows the status alone. */
public final class WireAnswer {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * An answer.
   *
   * @param headers by lower-case name
   * @param body must not be changed afterwards
   */
  public WireAnswer(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = Collections.unmodifiableMap(headers);
    this.body = body;
  }

  public int status() {
    return status;
  }

  public boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Whether it is the whole answer, or says that the answer will come (202). */
  public boolean isWhole() {
    return status == 200 || status == 202;
  }

  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
  }

  /**
   * The bytes themselves, which must not be changed: a page is too large to copy for every reader.
   */
  public byte[] body() {
    return body;
  }

  @Override
  public String toString() {
    return "HTTP " + status;
  }
}
