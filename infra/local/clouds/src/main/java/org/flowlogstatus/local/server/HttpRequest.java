package org.flowlogstatus.local.server;

import java.util.List;

/**
 * A whole request.
 *
 * @param method as sent, in its own case
 * @param path the target's path, percent-encoded as sent, beginning with a slash
 * @param query the target's raw query without the question mark; empty where there was none
 * @param version {@code HTTP/1.0} or {@code HTTP/1.1}
 * @param headers as sent
 * @param body empty where there was none
 * @param peer the client's address
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, and never changed
public record HttpRequest(
    String method,
    String path,
    String query,
    String version,
    Headers headers,
    byte[] body,
    String peer) {

  /** The parts of the path, percent-decoded; none for a bare slash. */
  public List<String> segments() {
    return PercentCode.segments(path);
  }

  /** Path and query as sent. */
  public String target() {
    return query.isEmpty() ? path : path + "?" + query;
  }
}
