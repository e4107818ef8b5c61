package org.flowlogstatus.local.cloud.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Brings replies to the client, in whatever way they are to be delivered. */
final class ReplySender {

  private static final int BLOCK = 64 << 10;
  private static final byte[] OPENING = "{\"padding\":\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] CLOSING = "\"}".getBytes(StandardCharsets.UTF_8);

  private final CountDownLatch stopped;

  /** Waits end when the latch opens. */
  ReplySender(CountDownLatch stopped) {
    this.stopped = stopped;
  }

  void deliver(CloudReply reply, HttpExchange exchange) throws IOException, InterruptedException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    Delivery delivery = reply.delivery();
    switch (delivery.way()) {
      case WHOLE -> {
        pause(delivery);
        whole(reply, exchange);
      }
      case CLOSED -> exchange.close();
      case CLOSED_AMID_BODY -> half(reply, exchange);
      case SILENT -> stopped.await();
      case DRIBBLED -> dribble(reply, exchange);
      case PADDED -> pad(reply, exchange);
    }
  }

  private static void whole(CloudReply reply, HttpExchange exchange) throws IOException {
    byte[] body = reply.body();
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
    }
    exchange.close();
  }

  private static void half(CloudReply reply, HttpExchange exchange) throws IOException {
    byte[] body = reply.body();
    exchange.sendResponseHeaders(reply.status(), Math.max(2, body.length));
    exchange.getResponseBody().write(body, 0, body.length / 2);
    exchange.getResponseBody().flush();
    exchange.close();
  }

  private void dribble(CloudReply reply, HttpExchange exchange)
      throws IOException, InterruptedException {
    exchange.sendResponseHeaders(reply.status(), 0);
    OutputStream out = exchange.getResponseBody();
    byte[] body = reply.body();
    int sent = 0;
    while (!pause(reply.delivery())) {
      out.write(sent < body.length ? body[sent++] : ' ');
      out.flush();
    }
  }

  private void pad(CloudReply reply, HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(reply.status(), 0);
    OutputStream out = exchange.getResponseBody();
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) 'a');
    out.write(OPENING);
    long left = reply.delivery().bytes() - OPENING.length - CLOSING.length;
    while (left > 0 && stopped.getCount() > 0) {
      int length = (int) Math.min(left, BLOCK);
      out.write(block, 0, length);
      left -= length;
    }
    out.write(CLOSING);
    exchange.close();
  }

  private boolean pause(Delivery delivery) throws InterruptedException {
    return stopped.await(delivery.delayMillis(), TimeUnit.MILLISECONDS);
  }
}
