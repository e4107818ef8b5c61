package org.flowlogstatus.warmup;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.flowlogstatus.http.HttpApi;
import org.flowlogstatus.http.HttpEntry;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.wire.Wire;
import org.flowlogstatus.wire.WireAnswer;

/** A whole lookup, from the request to the reply, without a call to a cloud. */
public final class WarmUpLookup {
  private WarmUpLookup() {}

  /**
   * The reply, which is not used.
   *
   * @param function put together over the wire that it is given
   * @param query of the lookup
   * @param answer JSON that answers each call of it
   */
  public static Reply of(
      Provider provider,
      Function<Wire, HttpApi> function,
      List<Map.Entry<String, String>> query,
      String answer) {
    WireAnswer canned = new WireAnswer(200, Map.of(), answer.getBytes(StandardCharsets.UTF_8));
    HttpApi api = function.apply((request, deadline) -> canned);
    return new HttpEntry(provider, () -> api)
        .answer(
            () ->
                Request.builder()
                    .method("GET")
                    .path("/flow-log-status")
                    .query(query)
                    .body()
                    .build(),
            line -> {});
  }
}
