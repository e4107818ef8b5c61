package org.flowlogstatus.warmup;

import java.io.IOException;
import java.net.URI;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.wire.WireRequest;

/** A request is written, and an answer read, without a connection: nothing is sent anywhere. */
public final class WireWarmUp implements WarmUpStep {
  private final URI endpoint;

  public WireWarmUp(URI endpoint) {
    this.endpoint = endpoint;
  }

  @Override
  public void run() throws IOException, CheckFailure {
    WireRequest.Builder request = WireRequest.builder();
    SocketWire.warmUp(request.method("GET").uri(endpoint).maxBytes(0).build());
  }
}
