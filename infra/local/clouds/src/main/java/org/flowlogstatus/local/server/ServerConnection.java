package org.flowlogstatus.local.server;

import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** Collects the requests of one client, and has them answered one after the other. */
@SuppressWarnings("FutureReturnValueIgnored") // what fails here is a client that is gone
final class ServerConnection extends SimpleChannelInboundHandler<HttpObject> {

  /** What a body may hold; far above what either function takes, far below what harms the host. */
  private static final int MAX_BODY_BYTES = 8 * 1024 * 1024;

  private static final int FAREWELL_MILLIS = 1_000;

  private final ExchangeHandler handler;
  private final Executor threads;
  private final Deque<Work> waiting = new ArrayDeque<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private Optional<RequestHead> head = Optional.empty();
  private boolean busy;
  private boolean refused;

  ServerConnection(ExchangeHandler handler, Executor threads) {
    this.handler = handler;
    this.threads = threads;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject part) {
    if (refused) {
      return;
    }
    try {
      read(context, part);
    } catch (RefusedRequestException refusal) {
      refused = true;
      next(context, new Work(exchange -> exchange.send(handler.refuse(refusal)), false, false));
    }
  }

  private void read(ChannelHandlerContext context, HttpObject part) throws RefusedRequestException {
    if (part instanceof io.netty.handler.codec.http.HttpRequest message) {
      begin(context, RequestHead.of(message));
    }
    if (part instanceof HttpContent content) {
      add(content);
    }
    if (part instanceof LastHttpContent && head.isPresent()) {
      RequestHead whole = head.get();
      HttpRequest request = whole.with(body.toByteArray(), peer(context));
      head = Optional.empty();
      next(
          context,
          new Work(
              exchange -> handler.answer(request, exchange), whole.isHead(), whole.keepsAlive()));
    }
  }

  private void begin(ChannelHandlerContext context, RequestHead begun)
      throws RefusedRequestException {
    if (begun.announcedBytes() > MAX_BODY_BYTES) {
      throw tooLarge();
    }
    if (begun.waitsToBeAskedForItsBody()) {
      context.writeAndFlush(
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
    }
    head = Optional.of(begun);
    body.reset();
  }

  private void add(HttpContent content) throws RefusedRequestException {
    if (!content.decoderResult().isSuccess()) {
      throw new RefusedRequestException(400, "The body is malformed, or shorter than announced.");
    }
    body.writeBytes(ByteBufUtil.getBytes(content.content()));
    if (body.size() > MAX_BODY_BYTES) {
      throw tooLarge();
    }
  }

  private void next(ChannelHandlerContext context, Work work) {
    waiting.add(work);
    if (!busy) {
      start(context);
    }
  }

  private void start(ChannelHandlerContext context) {
    Work work = waiting.remove();
    busy = true;
    ServerReply exchange = new ServerReply(context.channel(), work.headOnly(), work.keepAlive());
    try {
      threads.execute(() -> answer(context, work, exchange));
    } catch (RejectedExecutionException closing) {
      context.close();
    }
  }

  private void answer(ChannelHandlerContext context, Work work, ServerReply exchange) {
    try {
      work.answer().to(exchange);
    } catch (IOException gone) {
      // the client is gone
    } catch (InterruptedException closing) {
      Thread.currentThread().interrupt();
    } finally {
      context.executor().execute(() -> answered(context, exchange));
    }
  }

  private void answered(ChannelHandlerContext context, ServerReply exchange) {
    busy = false;
    if (!exchange.servesOn()) {
      leave(context);
    } else if (!waiting.isEmpty()) {
      start(context);
    }
  }

  /** Reads on for a while, since closing on unread bytes would reset the answer away. */
  private void leave(ChannelHandlerContext context) {
    waiting.clear();
    if (refused && context.channel() instanceof SocketChannel socket) {
      socket.shutdownOutput();
      context.executor().schedule(() -> context.close(), FAREWELL_MILLIS, TimeUnit.MILLISECONDS);
    } else {
      context.close();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  private static String peer(ChannelHandlerContext context) {
    SocketChannel socket = (SocketChannel) context.channel();
    return socket.remoteAddress().getAddress().getHostAddress();
  }

  private static RefusedRequestException tooLarge() {
    return new RefusedRequestException(
        413, "The body is larger than " + MAX_BODY_BYTES + " bytes.");
  }

  /** An answer that is due. */
  private record Work(Answer answer, boolean headOnly, boolean keepAlive) {}

  @FunctionalInterface
  private interface Answer {
    void to(ServerReply exchange) throws IOException, InterruptedException;
  }
}
