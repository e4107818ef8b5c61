package org.flowlogstatus.local.server;

import java.io.IOException;

/** What a server serves, where an answer may be sent in parts; called by many threads at once. */
public interface ExchangeHandler {

  /**
   * Answers a request. Where it returns without an answer, the connection is closed.
   *
   * @throws IOException where the client is gone
   * @throws InterruptedException where the server is closed
   */
  void answer(HttpRequest request, ServerReply exchange) throws IOException, InterruptedException;

  /** Answers bytes that are no request of HTTP/1.1 that this server takes. */
  HttpReply refuse(RefusedRequestException refusal);

  /** The same for a handler whose answers are sent whole. */
  static ExchangeHandler whole(HttpHandler handler) {
    return new ExchangeHandler() {
      @Override
      public void answer(HttpRequest request, ServerReply exchange) throws IOException {
        exchange.send(handler.handle(request));
      }

      @Override
      public HttpReply refuse(RefusedRequestException refusal) {
        return handler.refuse(refusal);
      }
    };
  }
}
