package org.flowlogstatus.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A server on a bare loopback socket, that does to each request exactly what the test says. */
final class RawServer implements AutoCloseable {
  private final SocketServer server;
  private final Behaviour behaviour;
  private final AtomicInteger connections = new AtomicInteger();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<Socket> open = new CopyOnWriteArrayList<>();

  private final String scheme;
  private volatile boolean speaksFirst;

  private RawServer(String scheme, SocketServer server, Behaviour behaviour) {
    this.scheme = scheme;
    this.server = server;
    this.behaviour = behaviour;
  }

  /** A server that lets {@code behaviour} answer each request, until it closes the socket. */
  static RawServer with(Behaviour behaviour) throws IOException {
    return serving(new RawServer("http", SocketServer.listen(), behaviour));
  }

  /** A server that writes these bytes to each request, and then closes the connection. */
  static RawServer answering(String bytes) throws IOException {
    return with(
        socket -> {
          write(socket, bytes);
          socket.close();
        });
  }

  /** A server that keeps the connection open after it has written these bytes. */
  static RawServer keeping(String bytes) throws IOException {
    return with(socket -> write(socket, bytes));
  }

  /** A server that does not wait for a request. */
  static RawServer speakingFirst(String bytes) throws IOException {
    return greeting(socket -> write(socket, bytes));
  }

  /** A server that does this with each connection, and reads nothing. */
  static RawServer greeting(Behaviour behaviour) throws IOException {
    RawServer server = with(behaviour);
    server.speaksFirst = true;
    return server;
  }

  /** A server that proves who it is. */
  static RawServer secure(SSLContext identity, Behaviour behaviour, String... protocols)
      throws IOException {
    SSLServerSocket listener =
        (SSLServerSocket) SocketServer.listener(identity.getServerSocketFactory());
    if (protocols.length > 0) {
      listener.setEnabledProtocols(protocols);
    }
    return serving(new RawServer("https", new SocketServer(listener), behaviour));
  }

  private static RawServer serving(RawServer server) {
    server.server.serve(server::serve);
    return server;
  }

  /** A server that accepts connections and reads nothing from them. */
  static RawServer neverReading() {
    return new RawServer("http", SocketServer.listen(), socket -> {});
  }

  URI uri() {
    return server.uri(scheme).resolve("/path");
  }

  int connections() {
    return connections.get();
  }

  /** How many the client has not closed. */
  int openConnections() {
    return (int) open.stream().filter(socket -> !socket.isClosed()).count();
  }

  /** The requests, each with its headers and its body. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  static void write(Socket socket, String bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes.getBytes(ISO_8859_1));
    out.flush();
  }

  /** Writes the text over and over, one piece each so many milliseconds, until the client goes. */
  static void dribble(Socket socket, String text, int everyMillis) throws IOException {
    try {
      while (true) {
        write(socket, text);
        Thread.sleep(everyMillis);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(Socket socket) throws IOException {
    connections.incrementAndGet();
    open.add(socket);
    if (speaksFirst) {
      behaviour.answer(socket);
      socket.getInputStream().readAllBytes();
    }
    while (!socket.isClosed() && readRequest(socket.getInputStream())) {
      behaviour.answer(socket);
    }
  }

  private boolean readRequest(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      request.append((char) b);
      if (request.indexOf("\r\n\r\n") >= 0) {
        request.append(new String(in.readNBytes(bodyLength(request.toString())), ISO_8859_1));
        requests.add(request.toString());
        return true;
      }
    }
    return false;
  }

  private static int bodyLength(String head) {
    return head.lines()
        .filter(line -> line.startsWith("Content-Length: "))
        .mapToInt(line -> Integer.parseInt(line.substring("Content-Length: ".length())))
        .findFirst()
        .orElse(0);
  }

  @Override
  public void close() {
    server.close();
    try {
      for (Socket socket : open) {
        socket.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Answers one request, for better or worse. */
  @FunctionalInterface
  interface Behaviour {
    void answer(Socket socket) throws IOException;
  }
}
