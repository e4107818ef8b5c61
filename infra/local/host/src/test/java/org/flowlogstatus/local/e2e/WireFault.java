package org.flowlogstatus.local.e2e;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;
import org.flowlogstatus.local.cloud.estate.Json;

/** What happens to an answer on its way, byte by byte, and what it must be reported as. */
enum WireFault {
  CLOSED("connection", "closed without a byte", "PROVIDER_UNREACHABLE", (out, a) -> {}),
  RESET("connection", "reset without a byte", "PROVIDER_UNREACHABLE", (out, a) -> out.reset()),
  RESET_IN_HEAD(
      "connection",
      "reset within the head",
      "PROVIDER_UNREACHABLE",
      (out, a) -> {
        out.text("HTTP/1.1 200 OK\r\nContent-Le");
        out.reset();
      }),
  RESET_IN_BODY(
      "connection",
      "reset within the body",
      "PROVIDER_UNREACHABLE",
      (out, a) -> {
        out.text(a.head(a.body().length() + 9)).text(a.body());
        out.reset();
      }),
  CUT_IN_HEAD(
      "connection",
      "cut within the head",
      Reported.INVALID,
      (out, a) -> out.text("HTTP/1.1 200 OK\r\n")),
  CUT_IN_BODY(
      "connection",
      "cut within the body",
      Reported.INVALID,
      (out, a) -> out.text(a.head(a.body().length() + 1)).text(a.body())),
  CUT_IN_CHUNKS(
      "connection",
      "cut before the last chunk",
      Reported.INVALID,
      (out, a) -> out.text(a.chunkedHead()).text(a.chunk())),

  HANG("time", "hang", Reported.TIMEOUT, (out, a) -> out.hang()),
  HANG_IN_HEAD(
      "time", "hang within the head", Reported.TIMEOUT, (out, a) -> out.text("HTTP/1.1 2").hang()),
  HANG_IN_BODY(
      "time",
      "hang within the body",
      Reported.TIMEOUT,
      (out, a) -> out.text(a.head(a.body().length() + 1)).text(a.body()).hang()),
  DRIBBLE_IN_HEAD(
      "time",
      "head that dribbles",
      Reported.TIMEOUT,
      (out, a) -> out.text("HTTP/1.1 200 OK\r\nX: ").repeat("y", 40)),
  DRIBBLE_IN_BODY(
      "time",
      "body that dribbles",
      Reported.TIMEOUT,
      (out, a) -> out.text(a.head(9_000)).repeat(" ", 40)),

  ENDLESS_HEADERS(
      "without end",
      "headers",
      Reported.INVALID,
      (out, a) -> out.text("HTTP/1.1 200 OK\r\n").repeat("X: y\r\n", 0)),
  ENDLESS_HEADER(
      "without end",
      "one header",
      Reported.INVALID,
      (out, a) -> out.text("HTTP/1.1 200 OK\r\nX: ").repeat("y".repeat(4_000), 0)),
  ENDLESS_INTERIM(
      "without end",
      "100 Continue",
      Reported.INVALID,
      (out, a) -> out.repeat("HTTP/1.1 100 Continue\r\n\r\n", 0)),
  ENDLESS_TRAILERS(
      "without end",
      "trailers",
      Reported.INVALID,
      (out, a) -> out.text(a.chunkedHead()).text(a.chunk()).text("0\r\n").repeat("X: y\r\n", 0)),
  ENDLESS_BODY(
      "without end",
      "body",
      Reported.INVALID,
      (out, a) -> out.text("HTTP/1.1 200 OK\r\n\r\n{\"x\":\"").repeat("y".repeat(1 << 20), 0)),

  TWO_ENDS(
      "framing",
      "length and chunks",
      Reported.INVALID,
      (out, a) ->
          out.text("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n")
              .text("Transfer-Encoding: chunked\r\n\r\n")
              .text(a.chunk())
              .text("0\r\n\r\n")),
  TWO_LENGTHS(
      "framing",
      "two lengths",
      Reported.INVALID,
      (out, a) -> out.text("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n" + a.length() + a.body())),
  SIGNED_LENGTH(
      "framing",
      "signed length",
      Reported.INVALID,
      (out, a) -> out.text("HTTP/1.1 200 OK\r\n" + a.length().replace(": ", ": +") + a.body())),
  NOT_HTTP("framing", "no HTTP", Reported.INVALID, (out, a) -> out.text(a.body())),
  OTHER_PROTOCOL(
      "framing",
      "another protocol",
      Reported.INVALID,
      (out, a) -> out.text("HTTP/1.1 101 Go\r\nUpgrade: h2c\r\n\r\n" + a.whole())),
  GZIP_BOMB("framing", "gzip bomb", Reported.INVALID, (out, a) -> out.bytes(Reported.BOMB)),
  ENCODED(
      "framing",
      "said to be encoded",
      Reported.INVALID,
      (out, a) ->
          out.text("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n" + a.length() + a.body())),
  DEEP(
      "framing",
      "10,000 levels deep",
      Reported.INVALID,
      (out, a) -> out.body("{\"a\":".repeat(10_000))),

  CHALLENGED(
      "status",
      "401 Negotiate",
      "CREDENTIALS_REJECTED",
      (out, a) -> out.error("401 Who", "WWW-Authenticate: Negotiate")),
  PROXY_CHALLENGED(
      "status",
      "407 Basic",
      "PROVIDER_REJECTED",
      (out, a) -> out.error("407 Who", "Proxy-Authenticate: Basic realm=\"x\"")),
  THROTTLED(
      "status", "429, a second", "THROTTLED", (out, a) -> out.error("429 Slow", "Retry-After: 1")),
  THROTTLED_LONG(
      "status",
      "429, 2^31 seconds",
      "THROTTLED",
      (out, a) -> out.error("429 Slow", "Retry-After: 2147483648")),
  THROTTLED_DATE(
      "status",
      "429, in 9999",
      "THROTTLED",
      (out, a) -> out.error("429 Slow", "Retry-After: Fri, 31 Dec 9999 23:59:59 GMT")),
  BUSY(
      "status",
      "503, a second",
      "PROVIDER_ERROR",
      (out, a) -> out.error("503 Busy", "Retry-After: 1")),
  BUSY_PLAIN("status", "503", "PROVIDER_ERROR", (out, a) -> out.error("503 Busy", "X: y")),
  MOVED(
      "status",
      "302",
      Reported.INVALID,
      (out, a) -> out.error("302 Go", "Location: http://127.0.0.1:1/stolen")),

  ECHOED(
      "echo",
      "the request as an error's words",
      "ACCESS_DENIED",
      (out, a) -> out.refusal(a.confidences())),
  ECHOED_LOUDLY(
      "echo",
      "the same in capitals",
      "ACCESS_DENIED",
      (out, a) -> out.refusal(a.confidences().toUpperCase(Locale.ROOT))),
  ECHOED_ENCODED(
      "echo",
      "the same in Base64",
      "ACCESS_DENIED",
      (out, a) ->
          out.refusal(
              Base64.getEncoder()
                  .encodeToString(a.confidences().getBytes(StandardCharsets.ISO_8859_1)))),
  ECHOED_ESCAPED(
      "echo",
      "the same percent-encoded",
      "ACCESS_DENIED",
      (out, a) -> out.refusal(URLEncoder.encode(a.confidences(), StandardCharsets.UTF_8))),
  ECHOED_AS_ID(
      "echo",
      "the request as the call's id",
      Reported.VERDICT,
      (out, a) -> out.text(a.wholeWithConfidencesAsId()).keep()),

  UNASKED(
      "harmless",
      "an unasked no behind it",
      Reported.VERDICT,
      (out, a) -> out.text(a.whole()).text(Reported.no()).keep()),
  ANNOUNCED(
      "harmless",
      "after three interim answers",
      Reported.VERDICT,
      (out, a) -> out.text("HTTP/1.1 103 Wait\r\n\r\n".repeat(3)).text(a.whole()).keep()),
  IN_PIECES(
      "harmless",
      "in pieces, a millisecond apart",
      Reported.VERDICT,
      (out, a) -> out.slowly(a.whole()).keep());

  private final String group;
  private final String title;
  private final String reported;

  @SuppressWarnings("ImmutableEnumChecker") // every script is stateless
  private final Script script;

  WireFault(String group, String title, String reported, Script script) {
    this.group = group;
    this.title = title;
    this.reported = reported;
    this.script = script;
  }

  String group() {
    return group;
  }

  String title() {
    return title;
  }

  /** The reason of the problem; {@link Reported#VERDICT} where it does no harm. */
  String reported() {
    return reported;
  }

  void apply(Socket socket, TrueAnswer answer) throws IOException {
    script.play(new Line(socket), answer);
  }

  /** What is written instead of the true answer. */
  @FunctionalInterface
  interface Script {
    void play(Line out, TrueAnswer answer) throws IOException;
  }

  /** Constants, which an enum cannot use of itself. */
  static final class Reported {
    static final String VERDICT = "the true verdict";
    static final String INVALID = "PROVIDER_RESPONSE_INVALID";
    static final String TIMEOUT = "PROVIDER_TIMEOUT";

    private Reported() {}

    static String no() {
      String body = "{\"Success\":true,\"Enabled\":false,\"properties\":{\"enabled\":false}}";
      return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
    }

    /** 50 MiB of nothing in 50 KiB. */
    static final byte[] BOMB = bomb();

    private static byte[] bomb() {
      try {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
          byte[] blanks = new byte[1 << 20];
          for (int i = 0; i < 50; i++) {
            gzip.write(blanks);
          }
        }
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        String head =
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: " + packed.size();
        answer.write((head + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
        packed.writeTo(answer);
        return answer.toByteArray();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The way to the client. */
  static final class Line {
    private final Socket socket;
    private final OutputStream out;

    Line(Socket socket) throws IOException {
      this.socket = socket;
      this.out = socket.getOutputStream();
    }

    Line text(String text) throws IOException {
      return bytes(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Line bytes(byte[] bytes) throws IOException {
      out.write(bytes);
      out.flush();
      return this;
    }

    Line body(String body) throws IOException {
      return text("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body);
    }

    Line error(String status, String header) throws IOException {
      return text("HTTP/1.1 " + status + "\r\n" + header + "\r\nContent-Length: 2\r\n\r\n{}");
    }

    /** In both clouds' shapes. */
    Line refusal(String words) throws IOException {
      ObjectNode body = Json.object().put("Code", "Forbidden.RAM").put("Message", words);
      body.putObject("error").put("code", "AuthorizationFailed").put("message", words);
      String json = body.toString();
      return text("HTTP/1.1 403 No\r\nContent-Length: " + json.length() + "\r\n\r\n" + json);
    }

    /** Over and over, until the client goes. */
    void repeat(String text, int everyMillis) throws IOException {
      while (true) {
        text(text);
        sleep(everyMillis);
      }
    }

    Line slowly(String text) throws IOException {
      for (int i = 0; i < text.length(); i += 50) {
        text(text.substring(i, Math.min(text.length(), i + 50)));
        sleep(1);
      }
      return this;
    }

    /** Until the client goes. */
    void hang() throws IOException {
      socket.getInputStream().read();
    }

    /** So that the client may use the connection again. */
    void keep() throws IOException {
      socket.setKeepAlive(true);
    }

    void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }

    private static void sleep(int millis) {
      try {
        Thread.sleep(millis);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
