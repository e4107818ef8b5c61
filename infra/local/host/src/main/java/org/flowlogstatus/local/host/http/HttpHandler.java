package org.flowlogstatus.local.host.http;

/** What a server serves; called by many threads at once. */
public interface HttpHandler {

  /** Answers a request. */
  HttpReply handle(HttpRequest request);

  /** Answers bytes that are no request of HTTP/1.1 that this server takes. */
  HttpReply refuse(RefusedRequestException refusal);
}
