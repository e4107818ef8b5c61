package org.flowlogstatus.warmup;

import java.net.URI;
import javax.net.ssl.SSLSocketFactory;

/** Reads the platform's certificates, which takes longer than all else, where they are needed. */
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
