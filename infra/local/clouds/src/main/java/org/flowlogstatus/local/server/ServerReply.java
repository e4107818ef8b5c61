package org.flowlogstatus.local.server;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The answer to one request, sent whole or part by part. For one thread at a time. */
public final class ServerReply {

  private static final Set<String> FRAMING =
      Set.of("content-length", "connection", "keep-alive", "transfer-encoding", "upgrade");

  private final Channel channel;
  private final boolean headOnly;
  private final boolean keepAlive;
  private boolean complete;

  ServerReply(Channel channel, boolean headOnly, boolean keepAlive) {
    this.channel = channel;
    this.headOnly = headOnly;
    this.keepAlive = keepAlive;
  }

  /** Sends a whole answer, as one write. */
  public void send(HttpReply reply) throws IOException {
    HttpHeaders headers = headers(reply.headers());
    if (mayHaveBody(reply.status())) {
      headers.set("Content-Length", reply.body().length);
    }
    byte[] body = headOnly || !mayHaveBody(reply.status()) ? new byte[0] : reply.body();
    write(
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(reply.status()),
            Unpooled.wrappedBuffer(body),
            headers,
            new DefaultHttpHeaders()));
    complete = true;
  }

  /** Sends the head of an answer whose body follows in chunks, without a length. */
  public void begin(int status, List<Header> fields) throws IOException {
    HttpHeaders headers = headers(fields);
    headers.set("Transfer-Encoding", HttpHeaderValues.CHUNKED);
    begin(status, headers);
  }

  /** Sends the head of an answer that says how long its body is, whatever then follows. */
  public void begin(int status, List<Header> fields, int length) throws IOException {
    HttpHeaders headers = headers(fields);
    headers.set("Content-Length", length);
    begin(status, headers);
  }

  /** Sends a part of the body; returns when the system has taken it. */
  public void part(byte[] bytes, int from, int length) throws IOException {
    write(new DefaultHttpContent(Unpooled.copiedBuffer(bytes, from, length)));
  }

  /** Ends the body. */
  public void end() throws IOException {
    write(new DefaultLastHttpContent());
    complete = true;
  }

  /** Whether the answer has been sent to its end, and the connection serves for another. */
  boolean servesOn() {
    return complete && keepAlive;
  }

  private void begin(int status, HttpHeaders headers) throws IOException {
    write(
        new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), headers));
  }

  private HttpHeaders headers(List<Header> fields) {
    HttpHeaders headers =
        DefaultHttpHeadersFactory.headersFactory().withValidation(false).newHeaders();
    for (Header field : fields) {
      if (!FRAMING.contains(field.name().toLowerCase(Locale.ROOT))) {
        headers.add(oneLine(field.name()), oneLine(field.value()));
      }
    }
    return headers.set(
        "Connection", keepAlive ? HttpHeaderValues.KEEP_ALIVE : HttpHeaderValues.CLOSE);
  }

  private void write(Object message) throws IOException {
    if (!channel.writeAndFlush(message).awaitUninterruptibly().isSuccess()) {
      throw new IOException("the client is gone");
    }
  }

  /** A function's header must not begin a header of its own. */
  private static String oneLine(String text) {
    return text.replace('\r', ' ').replace('\n', ' ');
  }

  private static boolean mayHaveBody(int status) {
    return status != 204 && status != 304;
  }
}
