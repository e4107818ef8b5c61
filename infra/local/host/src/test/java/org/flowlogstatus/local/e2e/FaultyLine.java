package org.flowlogstatus.local.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import org.flowlogstatus.transport.SocketServer;
import org.jspecify.annotations.Nullable;

/**
 * A line between the functions and an embedded cloud, on bare sockets. It carries each answer as it
 * is, but that to one call of one subscription or region, to which the fault happens that was set.
 */
final class FaultyLine implements AutoCloseable {
  private static final Pattern NUMBER =
      Pattern.compile(
          "subscriptions/([0-9a-f]{8})-0000-4000|(?:RegionId=cn-faulty|RoleArn=acs%3Aram%3A%3A2)([0-9]+)");

  /** Calls that are none of ARM's, by what only they have in their target. */
  private static final Map<String, String> OTHER_CALLS =
      Map.of(
          "resource=",
          "managedIdentityToken",
          "comp=list",
          "listBlobs",
          "/flow-log-status/",
          "getBlob");

  /** One resource by its name, or a list of them all. */
  private static final Pattern ARM_CALL =
      Pattern.compile(
          "(?:GET|POST) .*/(queryFlowLogStatus|operationResults|flowLogs|networkWatchers"
              + "|networkSecurityGroups|virtualNetworks|networkInterfaces)(/[^/?]+)?\\?.*");

  private final URI cloud;
  private final String scheme;
  private final SocketServer server;
  private final Map<String, WireFault> faults = new ConcurrentHashMap<>();
  private final AtomicLong calls = new AtomicLong();
  private final AtomicLong faulty = new AtomicLong();
  private volatile double badLuck;
  private volatile List<WireFault> ofBadLuck = List.of();

  private FaultyLine(URI cloud, String scheme, SocketServer server) {
    this.cloud = cloud;
    this.scheme = scheme;
    this.server = server;
  }

  static FaultyLine to(URI cloud) {
    return serving(new FaultyLine(cloud, "http", SocketServer.listen()));
  }

  /** The same behind TLS. */
  static FaultyLine to(URI cloud, SSLContext identity) {
    SocketServer server = SocketServer.listen(identity.getServerSocketFactory());
    return serving(new FaultyLine(cloud, "https", server));
  }

  private static FaultyLine serving(FaultyLine line) {
    line.server.serve(line::serve);
    return line;
  }

  /** What happens to the answer to this call in the subscription or region of this number. */
  void apply(int number, String operation, WireFault fault) {
    faults.put(number + " " + operation, fault);
  }

  /** From now on nothing happens to it. */
  void heal(int number, String operation) {
    faults.remove(number + " " + operation);
  }

  /** From now on one of these happens to this part of all calls, by chance. */
  void applyByChance(double part, List<WireFault> some) {
    ofBadLuck = List.copyOf(some);
    badLuck = part;
  }

  /** How many calls came. */
  long calls() {
    return calls.get();
  }

  /** How many of them met a fault. */
  long faultyCalls() {
    return faulty.get();
  }

  private @Nullable WireFault fault(String request) {
    calls.incrementAndGet();
    ThreadLocalRandom random = ThreadLocalRandom.current();
    @Nullable WireFault fault =
        random.nextDouble() < badLuck
            ? ofBadLuck.get(random.nextInt(ofBadLuck.size()))
            : faults.get(number(request) + " " + operation(request));
    if (fault != null) {
      faulty.incrementAndGet();
    }
    return fault;
  }

  URI endpoint() {
    return server.uri(scheme);
  }

  private void serve(Socket socket) throws IOException {
    Optional<String> request = request(socket.getInputStream());
    while (request.isPresent()) {
      TrueAnswer answer =
          TrueAnswer.ask(cloud, request.get(), cloud.toString(), endpoint().toString());
      @Nullable WireFault fault = fault(request.get());
      if (fault == null) {
        socket.getOutputStream().write(answer.whole().getBytes(ISO_8859_1));
      } else {
        fault.apply(socket, answer);
      }
      if (fault != null && !fault.reported().equals(WireFault.Reported.VERDICT)) {
        return;
      }
      request = request(socket.getInputStream());
    }
  }

  private static int number(String request) {
    Matcher number = NUMBER.matcher(request);
    if (!number.find()) {
      return -1;
    }
    return number.group(1) == null
        ? Integer.parseInt(number.group(2))
        : Integer.parseInt(number.group(1), 16);
  }

  private static String operation(String request) {
    Matcher action = Pattern.compile("(?i)\r\nx-acs-action: ([A-Za-z]+)").matcher(request);
    if (action.find()) {
      return action.group(1);
    }
    String line = request.lines().findFirst().orElse("");
    Matcher call = ARM_CALL.matcher(line);
    if (!call.matches()) {
      return OTHER_CALLS.keySet().stream()
          .filter(line::contains)
          .map(OTHER_CALLS::get)
          .findFirst()
          .orElse("");
    }
    boolean one = call.group(2) != null && call.group(1).matches("[nv].*s");
    return one ? call.group(1).substring(0, call.group(1).length() - 1) : call.group(1);
  }

  private static Optional<String> request(InputStream in) throws IOException {
    StringBuilder request = new StringBuilder();
    for (int b = in.read(); b >= 0; b = in.read()) {
      request.append((char) b);
      if (b == '\n' && request.indexOf("\r\n\r\n") >= 0) {
        Matcher length =
            Pattern.compile("(?i)\r\ncontent-length: ([0-9]+)").matcher(request.toString());
        int body = length.find() ? Integer.parseInt(length.group(1)) : 0;
        return Optional.of(request.append(new String(in.readNBytes(body), ISO_8859_1)).toString());
      }
    }
    return Optional.empty();
  }

  @Override
  public void close() {
    server.close();
  }
}
