package org.flowlogstatus.local.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flowlogstatus.local.server.HttpHandler;
import org.flowlogstatus.local.server.HttpReply;
import org.flowlogstatus.local.server.HttpRequest;
import org.flowlogstatus.local.server.LoopbackServer;
import org.flowlogstatus.local.server.RefusedRequestException;

/** A storage account that answers every question as it is told to, and remembers the questions. */
final class BlobsAtHand implements AutoCloseable, HttpHandler {

  private final int status;
  private final byte[] content;
  private final LoopbackServer server;
  private final List<HttpRequest> asked = new CopyOnWriteArrayList<>();

  private BlobsAtHand(int status, byte[] content) {
    this.status = status;
    this.content = content;
    try {
      this.server = LoopbackServer.start(0, this);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public HttpReply handle(HttpRequest request) {
    asked.add(request);
    return HttpReply.of(status, "application/octet-stream", content);
  }

  @Override
  public HttpReply refuse(RefusedRequestException refusal) {
    return HttpReply.of(400, "text/plain", new byte[0]);
  }

  static BlobsAtHand with(String content) {
    return with(content.getBytes(StandardCharsets.UTF_8));
  }

  static BlobsAtHand with(byte[] content) {
    return new BlobsAtHand(200, content);
  }

  static BlobsAtHand failing(int status) {
    return new BlobsAtHand(status, new byte[0]);
  }

  String uri() {
    return "http://127.0.0.1:" + server.port();
  }

  List<HttpRequest> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.close();
  }
}
