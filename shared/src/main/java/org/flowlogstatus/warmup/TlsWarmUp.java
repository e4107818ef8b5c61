package org.flowlogstatus.warmup;

import java.net.URI;
import javax.net.ssl.SSLSocketFactory;

/**
 * Reads the platform's certificates, where they are needed; this takes longer than everything else.
 */
public final class TlsWarmUp implements WarmUpStep {
  private final URI endpoint;

  public TlsWarmUp(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void run() {
    if ("https".equalsIgnoreCase(endpoint.getScheme())) {
      SSLSocketFactory.getDefault();
    }
  }
}
