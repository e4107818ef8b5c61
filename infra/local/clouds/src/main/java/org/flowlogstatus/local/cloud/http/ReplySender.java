package org.flowlogstatus.local.cloud.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.flowlogstatus.local.server.Header;
import org.flowlogstatus.local.server.HttpReply;
import org.flowlogstatus.local.server.ServerReply;

/** Brings replies to the client, in whatever way they are to be delivered. */
final class ReplySender {

  private static final int BLOCK = 64 << 10;
  private static final byte[] OPENING = "{\"padding\":\"".getBytes(StandardCharsets.UTF_8);
  private static final byte[] BLANK = {' '};
  private static final byte[] CLOSING = "\"}".getBytes(StandardCharsets.UTF_8);

  private final CountDownLatch stopped;

  /** Waits end when the latch opens. */
  ReplySender(CountDownLatch stopped) {
    this.stopped = stopped;
  }

  void deliver(CloudReply reply, ServerReply exchange) throws IOException, InterruptedException {
    Delivery delivery = reply.delivery();
    switch (delivery.way()) {
      case WHOLE -> {
        pause(delivery);
        exchange.send(new HttpReply(reply.status(), headers(reply), reply.body()));
      }
      case CLOSED -> {} // an exchange without an answer ends the connection
      case CLOSED_AMID_BODY -> half(reply, exchange);
      case SILENT -> stopped.await();
      case DRIBBLED -> dribble(reply, exchange);
      case PADDED -> pad(reply, exchange);
    }
  }

  private static void half(CloudReply reply, ServerReply exchange) throws IOException {
    byte[] body = reply.body();
    exchange.begin(reply.status(), headers(reply), Math.max(2, body.length));
    exchange.part(body, 0, body.length / 2);
  }

  private void dribble(CloudReply reply, ServerReply exchange)
      throws IOException, InterruptedException {
    exchange.begin(reply.status(), headers(reply));
    byte[] body = reply.body();
    int sent = 0;
    while (!pause(reply.delivery())) {
      if (sent < body.length) {
        exchange.part(body, sent++, 1);
      } else {
        exchange.part(BLANK, 0, 1);
      }
    }
  }

  private void pad(CloudReply reply, ServerReply exchange) throws IOException {
    exchange.begin(reply.status(), headers(reply));
    byte[] block = new byte[BLOCK];
    Arrays.fill(block, (byte) 'a');
    exchange.part(OPENING, 0, OPENING.length);
    long left = reply.delivery().bytes() - OPENING.length - CLOSING.length;
    while (left > 0 && stopped.getCount() > 0) {
      int length = (int) Math.min(left, BLOCK);
      exchange.part(block, 0, length);
      left -= length;
    }
    exchange.part(CLOSING, 0, CLOSING.length);
    exchange.end();
  }

  private static List<Header> headers(CloudReply reply) {
    List<Header> headers = new ArrayList<>();
    reply.headers().forEach((name, value) -> headers.add(new Header(name, value)));
    return headers;
  }

  private boolean pause(Delivery delivery) throws InterruptedException {
    return stopped.await(delivery.delayMillis(), TimeUnit.MILLISECONDS);
  }
}
