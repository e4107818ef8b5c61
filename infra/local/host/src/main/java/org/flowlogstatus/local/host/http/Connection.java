package org.flowlogstatus.local.host.http;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Optional;
import org.flowlogstatus.local.host.http.message.HttpRequest;
import org.flowlogstatus.local.host.http.message.RefusedRequestException;

/** Serves one client until it goes, or sends what is no request. */
final class Connection implements Runnable {

  private static final int IDLE_MILLIS = 60_000;
  private static final int FAREWELL_MILLIS = 1_000;
  private static final int FAREWELL_BYTES = 64 * 1024 * 1024;

  private final Socket socket;
  private final HttpHandler handler;

  Connection(Socket socket, HttpHandler handler) {
    this.socket = socket;
    this.handler = handler;
  }

  @Override
  public void run() {
    try (socket) {
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(IDLE_MILLIS);
      serve();
    } catch (IOException e) {
      // the client is gone, and nobody is left to be told
    }
  }

  private void serve() throws IOException {
    InputStream in = new BufferedInputStream(socket.getInputStream(), 16 * 1024);
    ReplyWriter writer = new ReplyWriter(socket.getOutputStream());
    String peer = socket.getInetAddress().getHostAddress();
    RequestReader reader = new RequestReader(in, socket.getOutputStream(), peer);
    try {
      for (Optional<HttpRequest> next = reader.next(); next.isPresent(); next = reader.next()) {
        if (!answer(next.get(), writer)) {
          return;
        }
      }
    } catch (RefusedRequestException e) {
      writer.write(handler.refuse(e), false, false);
      farewell(in);
    }
  }

  private boolean answer(HttpRequest request, ReplyWriter writer) throws IOException {
    boolean keepAlive = keepAlive(request);
    writer.write(handler.handle(request), request.method().equals("HEAD"), keepAlive);
    return keepAlive;
  }

  private static boolean keepAlive(HttpRequest request) {
    String wish = request.headers().first("Connection").orElse("");
    return request.version().equals("HTTP/1.1")
        ? !wish.equalsIgnoreCase("close")
        : wish.equalsIgnoreCase("keep-alive");
  }

  /** Reads on for a while, since closing on unread bytes would reset the answer away. */
  private void farewell(InputStream in) throws IOException {
    socket.shutdownOutput();
    socket.setSoTimeout(FAREWELL_MILLIS);
    byte[] rest = new byte[8192];
    int left = FAREWELL_BYTES;
    for (int read = in.read(rest); read >= 0 && left > 0; read = in.read(rest)) {
      left -= read;
    }
  }
}
