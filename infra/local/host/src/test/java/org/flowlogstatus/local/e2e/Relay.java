package org.flowlogstatus.local.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowlogstatus.transport.SocketServer;

/** Another address of Alibaba Cloud: it carries the bytes as they are, and notes what is asked. */
public final class Relay implements AutoCloseable {
  private static final Pattern ACTION = Pattern.compile("(?i)x-acs-action: *([A-Za-z]+)");
  private static final int MOST = 8192;

  private final SocketServer server = SocketServer.listen();
  private final Queue<String> asked = new ConcurrentLinkedQueue<>();
  private volatile URI cloud = URI.create("http://127.0.0.1:1");

  private Relay() {}

  /** A relay that leads nowhere yet. */
  public static Relay start() {
    Relay relay = new Relay();
    relay.server.serve(relay::carryBothWays);
    return relay;
  }

  void leadsTo(URI endpoint) {
    cloud = endpoint;
  }

  public URI endpoint() {
    return server.uri("http");
  }

  /** The actions that were asked for by it, in their order. */
  public List<String> asked() {
    return List.copyOf(asked);
  }

  private void carryBothWays(Socket here) throws IOException {
    Socket there = new Socket(cloud.getHost(), cloud.getPort());
    SocketServer.inBackground(() -> carry(there, here, false));
    carry(here, there, true);
  }

  /** Calls of Alibaba Cloud have a connection each, and their heads come in one piece. */
  private void carry(Socket from, Socket to, boolean note) {
    byte[] some = new byte[MOST];
    try (from;
        to) {
      InputStream in = from.getInputStream();
      for (int read = in.read(some); read >= 0; read = in.read(some)) {
        Matcher action = ACTION.matcher(new String(some, 0, read, ISO_8859_1));
        if (note && action.find()) {
          asked.add(action.group(1));
        }
        to.getOutputStream().write(some, 0, read);
      }
    } catch (IOException e) {
      // one of them went away
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
