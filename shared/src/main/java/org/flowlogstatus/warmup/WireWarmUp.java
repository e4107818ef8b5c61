package org.flowlogstatus.warmup;

import java.io.IOException;
import java.net.URI;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.wire.WireRequest;

/** Writes a request and reads an answer without a connection. */
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
