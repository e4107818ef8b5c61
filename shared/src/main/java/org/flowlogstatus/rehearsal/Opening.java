package org.flowlogstatus.rehearsal;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.flowlogstatus.wire.UrlConnectionWire;

/** A connection is made ready, and not opened: nothing is sent anywhere. */
public final class Opening implements Scene {
  private final URI endpoint;

  public Opening(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void play() throws IOException {
    UrlConnectionWire.prepare();
    endpoint.toURL().openConnection();
    new Socket().close();
  }
}
