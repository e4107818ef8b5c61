package org.flowlogstatus.local.host.http;

import org.flowlogstatus.local.host.http.message.HttpReply;
import org.flowlogstatus.local.host.http.message.HttpRequest;
import org.flowlogstatus.local.host.http.message.RefusedRequestException;

/** What a server serves; called by many threads at once. */
public interface HttpHandler {

  /** Answers a request. */
  HttpReply handle(HttpRequest request);

  /** Answers bytes that are no request of HTTP/1.1 that this server takes. */
  HttpReply refuse(RefusedRequestException refusal);
}
