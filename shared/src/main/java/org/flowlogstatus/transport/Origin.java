package org.flowlogstatus.transport;

import java.net.URI;
import java.util.Locale;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;

/** Where connections lead: scheme, host and port. */
final class Origin {
  private final boolean secure;
  private final String host;
  private final int port;

  private Origin(boolean secure, String host, int port) {
    this.secure = secure;
    this.host = host;
    this.port = port;
  }

  /**
   * Where the address is.
   *
   * @throws CheckFailure PROVIDER_UNREACHABLE where it is not HTTP, or names a user
   */
  static Origin of(URI uri) throws CheckFailure {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    boolean secure = scheme.equals("https");
    if ((!secure && !scheme.equals("http")) || uri.getHost() == null || uri.getUserInfo() != null) {
      throw CheckFailure.of(Reason.PROVIDER_UNREACHABLE, "The cloud's address cannot be used.");
    }
    int usual = secure ? 443 : 80;
    return new Origin(
        secure, uri.getHost().toLowerCase(Locale.ROOT), uri.getPort() < 0 ? usual : uri.getPort());
  }

  boolean isSecure() {
    return secure;
  }

  /** An IPv6 address without its brackets. */
  String host() {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  int port() {
    return port;
  }

  boolean isSameAs(Origin other) {
    return secure == other.secure && port == other.port && host.equals(other.host);
  }
}
