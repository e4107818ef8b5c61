package org.flowlogstatus.local.organisation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.local.host.azure.storage.BlobService;
import org.flowlogstatus.local.host.azure.storage.LocalStorage;
import org.flowlogstatus.local.server.HttpHandler;
import org.flowlogstatus.local.server.HttpReply;
import org.flowlogstatus.local.server.HttpRequest;
import org.flowlogstatus.local.server.LoopbackServer;
import org.flowlogstatus.local.server.RefusedRequestException;

/** The storage account of the local host, alone. */
final class Blobs implements AutoCloseable, HttpHandler {

  private final LocalStorage storage = new LocalStorage();
  private final BlobService service = new BlobService(storage);
  private final LoopbackServer server;
  private Optional<String> refused = Optional.empty();

  Blobs() {
    try {
      this.server = LoopbackServer.start(0, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String uri() {
    return "http://127.0.0.1:" + server.port();
  }

  void put(String subscription, String report) {
    storage.write(
        "flow-log-status/" + subscription + ".json", report.getBytes(StandardCharsets.UTF_8));
  }

  /** A message on a queue, put now. */
  void message(String queue) {
    storage.put(queue, List.of("{}"));
  }

  /** From now on what has this in its target is refused. */
  void refuse(String part) {
    refused = Optional.of(part);
  }

  @Override
  public HttpReply handle(HttpRequest request) {
    return refused.filter(request.target()::contains).isPresent()
        ? HttpReply.of(403, "application/xml", new byte[0])
        : service.handle(request);
  }

  @Override
  public HttpReply refuse(RefusedRequestException refusal) {
    return HttpReply.of(400, "text/plain", new byte[0]);
  }

  @Override
  public void close() {
    server.close();
  }
}
