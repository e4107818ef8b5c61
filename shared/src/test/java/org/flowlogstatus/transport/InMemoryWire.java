package org.flowlogstatus.transport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.Wire;
import org.flowlogstatus.wire.WireAnswer;
import org.flowlogstatus.wire.WireRequest;

/**
 * A wire to a cloud in the same process. Requests are written as they go over sockets, and handed
 * to the cloud; those to any other host do go over sockets.
 */
public final class InMemoryWire implements Wire {
  private final URI endpoint;
  private final Cloud cloud;
  private final Wire elsewhere = new SocketWire();

  /**
   * A wire to one cloud.
   *
   * @param endpoint under which the function knows it
   */
  public InMemoryWire(URI endpoint, Cloud cloud) {
    this.endpoint = endpoint;
    this.cloud = cloud;
  }

  @Override
  public WireAnswer send(WireRequest request, Deadline deadline) throws CheckFailure {
    if (!endpoint.getAuthority().equals(request.uri().getAuthority())) {
      return elsewhere.send(request, deadline);
    }
    if (deadline.passed()) {
      throw CheckFailure.timeout("The cloud gave no whole answer before the deadline.");
    }
    WireAnswer answer = answer(RequestBytes.of(request));
    if (answer.body().length > request.maxBytes()) {
      throw CheckFailure.invalidAnswer("The cloud's answer is too large.");
    }
    return answer;
  }

  private WireAnswer answer(byte[] message) {
    String text = new String(message, ISO_8859_1);
    int end = text.indexOf("\r\n\r\n");
    String[] lines = text.substring(0, end).split("\r\n", -1);
    String[] line = lines[0].split(" ", -1);
    Map<String, String> headers = new TreeMap<>();
    for (String field : Arrays.asList(lines).subList(1, lines.length)) {
      int colon = field.indexOf(": ");
      headers.put(lower(field.substring(0, colon)), field.substring(colon + 2));
    }
    byte[] body = Arrays.copyOfRange(message, end + 4, message.length);
    return cloud.answer(line[0], line[1], headers, body);
  }

  /**
   * An answer as the function reads it.
   *
   * @param headers in the cloud's spelling
   */
  public static WireAnswer answer(int status, Map<String, String> headers, byte[] body) {
    Map<String, String> lower = new HashMap<>();
    headers.forEach((name, value) -> lower.put(lower(name), value));
    return new WireAnswer(status, lower, body);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /** Answers a request. */
  @FunctionalInterface
  public interface Cloud {
    /**
     * The whole answer.
     *
     * @param target path and query, as sent
     * @param headers by lower-case name
     */
    WireAnswer answer(String method, String target, Map<String, String> headers, byte[] body);
  }
}
