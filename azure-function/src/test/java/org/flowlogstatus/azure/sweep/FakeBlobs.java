package org.flowlogstatus.azure.sweep;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.CloudServer;

/** A storage account with one answer to every request; it remembers the requests. */
final class FakeBlobs implements AutoCloseable {

  private final CloudServer server;
  private final List<CloudRequest> asked = new CopyOnWriteArrayList<>();

  private FakeBlobs(int status, byte[] content) {
    this.server =
        CloudServer.start(
            "blobs",
            0,
            0,
            endpoint ->
                request -> {
                  asked.add(request);
                  return CloudReply.bytes(status, "application/octet-stream", content);
                });
  }

  static FakeBlobs with(String content) {
    return with(content.getBytes(StandardCharsets.UTF_8));
  }

  static FakeBlobs with(byte[] content) {
    return new FakeBlobs(200, content);
  }

  static FakeBlobs failing(int status) {
    return new FakeBlobs(status, new byte[0]);
  }

  String uri() {
    return server.endpoint().toString();
  }

  List<CloudRequest> asked() {
    return asked;
  }

  @Override
  public void close() {
    server.close();
  }
}
