package org.flowlogstatus.local.server;

/** What a server serves, where each answer is sent whole; called by many threads at once. */
public interface HttpHandler {

  /** Answers a request. */
  HttpReply handle(HttpRequest request);

  /** Answers bytes that are no request of HTTP/1.1 that this server takes. */
  HttpReply refuse(RefusedRequestException refusal);
}
