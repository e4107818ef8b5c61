package org.flowlogstatus.http.message;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.telemetry.LogLine;

/** The answer of an operation: its type, its other headers, and how it is written. */
public final class Content {
  private final String type;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Optional<String> text;
  private final Optional<Body> body;
  private Optional<LogLine> line = Optional.empty();
  private int status = 200;

  private Content(String type, Optional<String> text, Optional<Body> body) {
    this.type = type;
    this.text = text;
    this.body = body;
  }

  /** A JSON document that is short enough to stand in memory as a text. */
  public static Content json(String text) {
    return new Content("application/json", Optional.of(text), Optional.empty());
  }

  /**
   * A document of any size.
   *
   * @param type as {@code Content-Type} says it
   */
  public static Content streamed(String type, Body body) {
    return new Content(type, Optional.empty(), Optional.of(body));
  }

  /** The same, with one more header. */
  public Content with(String header, String value) {
    headers.put(header, value);
    return this;
  }

  /** The same, and this is its line of the log. */
  public Content logged(LogLine what) {
    line = Optional.of(what);
    return this;
  }

  public Optional<LogLine> line() {
    return line;
  }

  /** The same, with another status than 200. */
  public Content withStatus(int other) {
    status = other;
    return this;
  }

  public int status() {
    return status;
  }

  public String type() {
    return type;
  }

  public Map<String, String> headers() {
    return headers;
  }

  /** All of it, where it is short. */
  public Optional<String> text() {
    return text;
  }

  void writeTo(OutputStream out) throws IOException {
    if (body.isPresent()) {
      body.get().writeTo(out);
    } else {
      out.write(text.orElseThrow().getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Writes a document in UTF-8; does not close what it is written to. */
  @FunctionalInterface
  public interface Body {
    void writeTo(OutputStream out) throws IOException;
  }
}
