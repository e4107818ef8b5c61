package org.flowlogstatus.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URL;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javax.net.ssl.SSLException;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The wire of the JDK's oldest HTTP client, which starts in half the time of its newest.
 *
 * <p>Its own time-outs bound one read each, so a watchdog cuts the connection where the head of the
 * answer outlives the deadline, and {@link BoundedBody} leaves a body that does.
 */
public final class UrlConnectionWire implements Wire {
  static {
    // A call is repeated by CloudCalls, which counts and bounds it, never behind its back.
    System.setProperty("sun.net.http.retryPost", "false");
    // A sweep keeps as many connections as it reads lists at once; the JDK would keep five.
    System.setProperty("http.maxConnections", "48");
  }

  /** Has done what need be done once, so that the first call finds it done. */
  public static void prepare() {
    Watchdog.prepare();
  }

  @Override
  public WireAnswer send(WireRequest request, Deadline deadline) throws CheckFailure {
    if (deadline.passed()) {
      throw timeout();
    }
    HttpURLConnection connection = open(request, deadline);
    Watch watch = new Watch(connection, deadline);
    try {
      int status = watchedHead(connection, request, watch);
      return answer(connection, status, request.maxBytes(), deadline);
    } catch (IOException e) {
      boolean late = watch.isLate();
      Aside.run(watch);
      throw failure(e, late);
    } catch (CheckFailure e) {
      Aside.run(watch);
      throw e;
    }
  }

  private static HttpURLConnection open(WireRequest request, Deadline deadline)
      throws CheckFailure {
    try {
      URL url = request.uri().toURL();
      HttpURLConnection connection = (HttpURLConnection) url.openConnection();
      connection.setRequestMethod(request.method());
      connection.setInstanceFollowRedirects(false);
      connection.setUseCaches(false);
      connection.setConnectTimeout(millis(deadline.left()));
      connection.setReadTimeout(millis(deadline.left()));
      for (Map.Entry<String, String> header : request.headers().entrySet()) {
        connection.setRequestProperty(header.getKey(), header.getValue());
      }
      connection.setDoOutput(request.body().isPresent());
      return connection;
    } catch (IOException e) {
      throw CheckFailure.of(Reason.PROVIDER_UNREACHABLE, "The cloud's address cannot be used.");
    }
  }

  private static int watchedHead(HttpURLConnection connection, WireRequest request, Watch watch)
      throws IOException, CheckFailure {
    Watchdog.begin(watch);
    try {
      return head(connection, request);
    } finally {
      Watchdog.end(watch);
    }
  }

  /** Sends the request and reads the head of the answer; its status. */
  private static int head(HttpURLConnection connection, WireRequest request)
      throws IOException, CheckFailure {
    if (request.body().isPresent()) {
      try (OutputStream out = connection.getOutputStream()) {
        out.write(request.body().get().getBytes(StandardCharsets.UTF_8));
      }
    }
    int status = connection.getResponseCode();
    if (status < 0) {
      throw CheckFailure.invalidAnswer("The cloud's answer is not HTTP.");
    }
    return status;
  }

  private static WireAnswer answer(
      HttpURLConnection connection, int status, int maxBytes, Deadline deadline)
      throws IOException, CheckFailure {
    byte[] body =
        BoundedBody.read(
            stream(connection, status), connection.getContentLengthLong(), maxBytes, deadline);
    return new WireAnswer(status, headers(connection), body);
  }

  private static @Nullable InputStream stream(HttpURLConnection connection, int status)
      throws IOException {
    return status >= 400 ? connection.getErrorStream() : connection.getInputStream();
  }

  private static Map<String, String> headers(HttpURLConnection connection) {
    Map<String, String> headers = new HashMap<>();
    // The line at 0 is the status.
    for (int i = 1; connection.getHeaderField(i) != null; i++) {
      String name = connection.getHeaderFieldKey(i);
      if (name != null) {
        headers.putIfAbsent(name.toLowerCase(Locale.ROOT), connection.getHeaderField(i));
      }
    }
    return headers;
  }

  private static CheckFailure failure(IOException e, boolean late) {
    if (late || e instanceof SocketTimeoutException) {
      return timeout();
    }
    return unreachable(e)
        ? CheckFailure.of(Reason.PROVIDER_UNREACHABLE, "The cloud could not be reached: " + kind(e))
        : CheckFailure.invalidAnswer("The cloud's answer ends early.");
  }

  private static boolean unreachable(IOException e) {
    // "Unexpected end of file" is how the JDK tells of a connection closed without an answer.
    return e instanceof SocketException
        || e instanceof UnknownHostException
        || e instanceof SSLException
        || String.valueOf(e.getMessage()).startsWith("Unexpected end of file");
  }

  private static String kind(IOException e) {
    if (e instanceof UnknownHostException) {
      return "its name has no address.";
    }
    return e instanceof SSLException
        ? "no secure connection could be made."
        : "the connection was refused or reset.";
  }

  static CheckFailure timeout() {
    return CheckFailure.timeout("The cloud gave no whole answer before the deadline.");
  }

  private static int millis(Duration left) {
    return (int) Math.max(1, Math.min(Integer.MAX_VALUE, left.toMillis()));
  }
}
