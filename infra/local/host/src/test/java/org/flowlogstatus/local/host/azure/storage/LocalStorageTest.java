package org.flowlogstatus.local.host.azure.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.server.Header;
import org.flowlogstatus.local.server.Headers;
import org.flowlogstatus.local.server.HttpReply;
import org.flowlogstatus.local.server.HttpRequest;
import org.junit.jupiter.api.Test;

/** Queues and blobs take, and refuse, what the real ones do. */
class LocalStorageTest {

  private static final byte[] CONTENT = {(byte) 0xC3, 0, '{'};
  private static final Map<String, String> CLIENT =
      Map.of("Authorization", "Bearer local-arm-token", "x-ms-version", "2021-12-02");

  private final LocalStorage storage = new LocalStorage();

  LocalStorageTest() {
    storage.write("kept/x.json", CONTENT);
  }

  @Test
  void aQueueTakes64KiBOfBase64AndNoByteMore() {
    storage.put("events", List.of("x".repeat(48 * 1024)));
    assertThatThrownBy(() -> storage.put("events", List.of("y", "x".repeat(48 * 1024 + 1))))
        .hasMessageStartingWith("RequestBodyTooLarge");
    assertThatThrownBy(() -> storage.put("events", List.of("\u6F22".repeat(16 * 1024 + 1))))
        .hasMessageStartingWith("RequestBodyTooLarge");
    assertThat(storage.messages("events")).hasSize(1);
  }

  @Test
  void aBlobIsGivenToWhoeverHasTheToken() {
    assertThat(get("/kept/x.json", CLIENT).body()).isEqualTo(CONTENT);
    assertThat(code(get("/kept/y.json", CLIENT))).isEqualTo("404 BlobNotFound");
  }

  @Test
  void withoutItsTokenOrInAnOldVersionItIsRefused() {
    assertThat(code(get("/kept/x.json", Map.of("x-ms-version", "2021-12-02"))))
        .isEqualTo("401 NoAuthenticationInformation");
    assertThat(
            code(
                get(
                    "/kept/x.json",
                    Map.of("x-ms-version", "2021-12-02", "Authorization", "Bearer other"))))
        .isEqualTo("401 InvalidAuthenticationInfo");
    assertThat(
            code(
                get(
                    "/kept/x.json",
                    Map.of(
                        "x-ms-version", "2016-05-31", "Authorization", "Bearer local-arm-token"))))
        .isEqualTo("403 AuthenticationFailed");
  }

  @Test
  void whoNamesNoVersionIsNoStorageClient() {
    assertThat(BlobService.serves(request("/kept/x.json", Map.of()))).isFalse();
    assertThat(BlobService.serves(request("/kept/x.json", CLIENT))).isTrue();
  }

  private HttpReply get(String path, Map<String, String> headers) {
    return new BlobService(storage).handle(request(path, headers));
  }

  private static HttpRequest request(String path, Map<String, String> headers) {
    List<Header> sent = new ArrayList<>();
    headers.forEach((name, value) -> sent.add(new Header(name, value)));
    return new HttpRequest("GET", path, "", "HTTP/1.1", new Headers(sent), new byte[0], "peer");
  }

  private static String code(HttpReply reply) {
    String body = new String(reply.body(), StandardCharsets.UTF_8);
    return reply.status() + " " + body.replaceAll(".*<Code>|</Code>.*", "");
  }
}
