package org.flowlogstatus.http.message;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;

/** An HTTP answer as either platform takes it. */
public final class Reply {
  private final int status;
  private final Map<String, String> headers;
  private final String text;
  private final Optional<Chunks> chunks;

  private Reply(int status, Map<String, String> headers, String text, Optional<Chunks> chunks) {
    this.status = status;
    this.headers = headers;
    this.text = text;
    this.chunks = chunks;
  }

  /** A reply with a short body. */
  public static Reply of(int status, Map<String, String> headers, String body) {
    return new Reply(status, Collections.unmodifiableMap(headers), body, Optional.empty());
  }

  /** A reply whose body is written now, once. */
  public static Reply written(
      int status, Map<String, String> headers, Content content, AnswerLimit limit)
      throws IOException {
    Chunks chunks = new Chunks(limit);
    content.writeTo(chunks);
    return new Reply(status, Collections.unmodifiableMap(headers), "", Optional.of(chunks));
  }

  public int status() {
    return status;
  }

  /** {@code Content-Type} among them. */
  public Map<String, String> headers() {
    return headers;
  }

  /** Whether the body is short, and stands in memory as a text. */
  public boolean isText() {
    return chunks.isEmpty();
  }

  /** The body as a text. */
  public String body() {
    return isText() ? text : new String(bytes(), StandardCharsets.UTF_8);
  }

  /** The body in UTF-8. */
  public byte[] bytes() {
    return chunks.isPresent() ? chunks.get().toBytes() : text.getBytes(StandardCharsets.UTF_8);
  }
}
