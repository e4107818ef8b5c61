package org.flowlogstatus.local.cloud.http;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flowlogstatus.local.server.Header;
import org.flowlogstatus.local.server.HttpRequest;

/** A request as it came off the wire. */
public final class CloudRequest {

  private final String method;
  private final String rawPath;
  private final String rawQuery;
  private final Map<String, String> headers;
  private final byte[] body;

  private CloudRequest(
      String method, String rawPath, String rawQuery, Map<String, String> headers, byte[] body) {
    this.method = method;
    this.rawPath = rawPath;
    this.rawQuery = rawQuery;
    this.headers = headers;
    this.body = body;
  }

  static CloudRequest of(HttpRequest request) {
    Map<String, String> headers = new TreeMap<>();
    for (Header field : request.headers().fields()) {
      headers.putIfAbsent(field.name().toLowerCase(Locale.ROOT), field.value());
    }
    return new CloudRequest(
        request.method(), request.path(), request.query(), headers, request.body());
  }

  /**
   * A request that came over no wire.
   *
   * @param target path and query, still encoded
   * @param headers by lower-case name
   */
  public static CloudRequest of(
      String method, String target, Map<String, String> headers, byte[] body) {
    int mark = target.indexOf('?');
    return new CloudRequest(
        method,
        mark < 0 ? target : target.substring(0, mark),
        mark < 0 ? "" : target.substring(mark + 1),
        new TreeMap<>(headers),
        body.clone());
  }

  /** The method, in the client's spelling. */
  public String method() {
    return method;
  }

  /** The path as sent, still encoded. */
  public String rawPath() {
    return rawPath;
  }

  /** The query as sent, still encoded; empty where there is none. */
  public String rawQuery() {
    return rawQuery;
  }

  /** The header of this name, in lower case; of several the first. */
  public Optional<String> header(String lowerCaseName) {
    return Optional.ofNullable(headers.get(lowerCaseName));
  }

  /** The names of all headers, in lower case and in order. */
  public List<String> headerNames() {
    return List.copyOf(headers.keySet());
  }

  /** The media type in lower case and without its parameters; empty where none is named. */
  public String mediaType() {
    String type = header("content-type").orElse("");
    int parameters = type.indexOf(';');
    return (parameters < 0 ? type : type.substring(0, parameters)).trim().toLowerCase(Locale.ROOT);
  }

  /** The body; empty where there is none. */
  public byte[] body() {
    return body.clone();
  }
}
