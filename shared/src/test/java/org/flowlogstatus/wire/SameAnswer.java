package org.flowlogstatus.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import org.flowlogstatus.http.message.Request;

/** A cloud that answers each call alike, and the lookup that asks it. */
public final class SameAnswer {
  private SameAnswer() {}

  public static Wire of(int status, byte[] body) {
    return (request, deadline) -> new WireAnswer(status, Map.of(), body);
  }

  public static Wire of(int status, String body) {
    return of(status, body.getBytes(UTF_8));
  }

  /** A lookup of the target that this parameter names. */
  public static Request lookup(String parameter, String id) {
    return Request.builder()
        .method("GET")
        .path("/flow-log-status")
        .query(List.of(Map.entry(parameter, id)))
        .body()
        .build();
  }
}
