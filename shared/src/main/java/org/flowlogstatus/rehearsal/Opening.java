package org.flowlogstatus.rehearsal;

import java.io.IOException;
import java.net.URI;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.wire.WireRequest;

/** A request is written, and an answer read, without a connection: nothing is sent anywhere. */
public final class Opening implements Scene {
  private final URI endpoint;

  public Opening(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void play() throws IOException, CheckFailure {
    WireRequest.Builder request = WireRequest.builder();
    SocketWire.rehearse(request.method("GET").uri(endpoint).maxBytes(0).build());
  }
}
