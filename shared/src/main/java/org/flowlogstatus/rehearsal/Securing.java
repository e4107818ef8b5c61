package org.flowlogstatus.rehearsal;

import java.net.URI;
import javax.net.ssl.SSLSocketFactory;

/** Reads the platform's certificates, which takes longer than all else, where they are needed. */
public final class Securing implements Scene {
  private final URI endpoint;

  public Securing(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void play() {
    if ("https".equalsIgnoreCase(endpoint.getScheme())) {
      SSLSocketFactory.getDefault();
    }
  }
}
