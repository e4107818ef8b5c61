package org.flowlogstatus.local.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.concurrent.GlobalEventExecutor;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves on 127.0.0.1: netty reads and writes, each request is answered by a thread. */
public final class LoopbackServer implements AutoCloseable {

  private static final int BACKLOG = 1024;

  /** For all servers of this process: they only carry bytes. */
  private static final EventLoopGroup CARRIERS =
      new MultiThreadIoEventLoopGroup(
          2, new DefaultThreadFactory("http-bytes", true), NioIoHandler.newFactory());

  private final ExecutorService threads;
  private final ChannelGroup clients = new DefaultChannelGroup(GlobalEventExecutor.INSTANCE, true);
  private final Channel listener;

  private LoopbackServer(String name, int port, ExchangeHandler handler) throws IOException {
    threads = Executors.newCachedThreadPool(new DefaultThreadFactory(name, true));
    listener = listen(port, handler);
  }

  /**
   * Starts to serve.
   *
   * @param port 0 for any that is free
   * @throws IOException where the port is taken
   */
  public static LoopbackServer start(int port, HttpHandler handler) throws IOException {
    return start("http", port, ExchangeHandler.whole(handler));
  }

  /**
   * Starts to serve what may answer in parts.
   *
   * @param name of the threads that answer
   */
  public static LoopbackServer start(String name, int port, ExchangeHandler handler)
      throws IOException {
    return new LoopbackServer(name, port, handler);
  }

  /** A port that is free now, for a server whose address must be known before it is started. */
  public static int freePort() throws IOException {
    try (ServerSocket probe = new ServerSocket(0, 1, loopback())) {
      return probe.getLocalPort();
    }
  }

  /** The port it listens on. */
  public int port() {
    return ((InetSocketAddress) listener.localAddress()).getPort();
  }

  @Override
  public void close() {
    listener.close().awaitUninterruptibly();
    threads.shutdownNow();
    clients.close().awaitUninterruptibly();
  }

  private Channel listen(int port, ExchangeHandler handler) throws IOException {
    ChannelFuture bound =
        new ServerBootstrap()
            .group(CARRIERS)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<SocketChannel>() {
                  @Override
                  protected void initChannel(SocketChannel client) {
                    clients.add(client);
                    client
                        .pipeline()
                        .addLast(
                            new StrictRequestDecoder(),
                            new HttpResponseEncoder(),
                            new ServerConnection(handler, threads));
                  }
                })
            .bind(new InetSocketAddress(loopback(), port))
            .awaitUninterruptibly();
    if (bound.cause() instanceof BindException taken) {
      throw new IOException("port " + port + " is taken", taken);
    }
    if (!bound.isSuccess()) {
      throw new IOException("port " + port + " cannot be served", bound.cause());
    }
    return bound.channel();
  }

  private static InetAddress loopback() throws IOException {
    return InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
  }
}
