package org.flowlogstatus.azure.cloud.call;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.call.AnswerFormat;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.call.Attempt;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.call.Exchange;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireRequest;

/** Calls ARM: with a token, at its own host and no other. */
public final class AuthorizedCalls {
  /** The version that azure-resourcemanager-network 2.57.0 speaks. */
  static final String API_VERSION = "2025-03-01";

  public static final int MAX_ANSWER_BYTES = 4 * 1024 * 1024;
  static final int MAX_PAGE_BYTES = 32 * 1024 * 1024;

  /** Signed addresses have some 4,000 characters. */
  private static final int MAX_LINK_LENGTH = 16_000;

  private static final String HEX = "0123456789ABCDEF";
  private static final String PLAIN_MARKS = "/-._~()!*'";

  private static final String OTHER_TENANT = "InvalidAuthenticationTokenTenant";

  private final URI endpoint;
  private final String origin;
  private final TokenSource tokens;
  private final CloudCalls calls;

  public AuthorizedCalls(URI endpoint, TokenSource tokens, CloudCalls calls) {
    this.endpoint = endpoint;
    this.origin = origin(endpoint);
    this.tokens = tokens;
    this.calls = calls;
  }

  /** Makes a call; where ARM refuses a remembered token, once more with a new one. */
  public <T> Answered<T> call(String operation, Deadline deadline, AuthorizedAttempt<T> attempt)
      throws CheckFailure {
    String token = tokens.token(deadline);
    try {
      return calls.call(operation, deadline, new AttemptWithToken<>(attempt, token));
    } catch (CheckFailure failure) {
      if (failure.reason() != Reason.CREDENTIALS_REJECTED || isOfAnotherTenant(failure)) {
        throw failure;
      }
      tokens.forget(token);
      String renewed = tokens.token(deadline);
      if (renewed.equals(token)) {
        throw failure;
      }
      return calls.call(operation, deadline, new AttemptWithToken<>(attempt, renewed));
    }
  }

  /**
   * The token is valid, and the next one would be of the same tenant: the subscription was moved.
   */
  private static boolean isOfAnotherTenant(CheckFailure failure) {
    return failure.errorCode().filter(OTHER_TENANT::equals).isPresent();
  }

  /** The address of a resource, or of something below it. */
  public URI uri(String armPath) {
    return uri(armPath, API_VERSION);
  }

  /** The same in the version of another resource provider. */
  public URI uri(String armPath, String version) {
    return URI.create(endpoint + encoded(armPath) + "?api-version=" + version);
  }

  /** The given code points in percent-encoded UTF-8; the JDK would normalize them. */
  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder(path.length());
    for (byte octet : path.getBytes(StandardCharsets.UTF_8)) {
      if (octet > 0 && isPlain((char) octet)) {
        encoded.append((char) octet);
      } else {
        encoded.append('%').append(HEX.charAt((octet >> 4) & 0xf)).append(HEX.charAt(octet & 0xf));
      }
    }
    return encoded.toString();
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN_MARKS.indexOf(c) >= 0;
  }

  /** Waits between two calls. */
  void pause(Duration wait) throws CheckFailure {
    calls.pause(wait);
  }

  /**
   * An address from ARM, which may be called with the token.
   *
   * @throws CheckFailure PROVIDER_RESPONSE_INVALID where it is not valid, or not on ARM's host
   */
  URI pinned(URI base, String link) throws CheckFailure {
    URI target = base.resolve(address(link));
    if (target.getRawUserInfo() != null || !origin(target).equals(origin)) {
      throw CheckFailure.invalidAnswer("The cloud's answer points to another host.");
    }
    return target;
  }

  /**
   * The address of a next page. ARM gives absolute ones; a relative one could only be guessed, and
   * a wrong guess would lose a page.
   *
   * @throws CheckFailure as {@link #pinned}, and where it is not absolute
   */
  URI nextPage(String link) throws CheckFailure {
    URI target = address(link);
    if (!target.isAbsolute()) {
      throw CheckFailure.invalidAnswer("The cloud's answer points to a page without a host.");
    }
    return pinned(target, link);
  }

  private static URI address(String link) throws CheckFailure {
    if (link.length() > MAX_LINK_LENGTH) {
      throw CheckFailure.invalidAnswer("The cloud's answer contains a link that is too long.");
    }
    try {
      return new URI(link);
    } catch (URISyntaxException e) {
      throw CheckFailure.invalidAnswer("The cloud's answer points to an invalid address.");
    }
  }

  private static String origin(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    int usual = scheme.equals("https") ? 443 : 80;
    String host = String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT);
    return scheme + "://" + host + ":" + (uri.getPort() < 0 ? usual : uri.getPort());
  }

  /** One try at a call of ARM's. */
  @FunctionalInterface
  public interface AuthorizedAttempt<T> {
    T make(Exchange exchange, Requests requests) throws CheckFailure;
  }

  private static final class AttemptWithToken<T> implements Attempt<T> {
    private final AuthorizedAttempt<T> attempt;
    private final String token;

    AttemptWithToken(AuthorizedAttempt<T> attempt, String token) {
      this.attempt = attempt;
      this.token = token;
    }

    @Override
    public T make(Exchange exchange) throws CheckFailure {
      return attempt.make(exchange, new Requests(token));
    }
  }

  /** Makes requests that carry the token. */
  public static final class Requests {
    private static final String SUBSCRIPTIONS = "/subscriptions/";

    private final String token;

    Requests(String token) {
      this.token = token;
    }

    public WireRequest get(URI uri, int maxBytes) {
      return get(uri, maxBytes, Map.of());
    }

    /** The same with more headers. */
    public WireRequest get(URI uri, int maxBytes, Map<String, String> headers) {
      return request("GET", uri, headers, Optional.empty(), maxBytes);
    }

    public WireRequest post(URI uri, String json) {
      return request("POST", uri, Map.of(), Optional.of(json), MAX_ANSWER_BYTES);
    }

    /** Stores a text; the answer has no body. */
    public WireRequest put(URI uri, String text, Map<String, String> headers) {
      return request("PUT", uri, headers, Optional.of(text), MAX_ANSWER_BYTES);
    }

    private WireRequest request(
        String method,
        URI uri,
        Map<String, String> moreHeaders,
        Optional<String> json,
        int maxBytes) {
      Map<String, String> headers =
          Map.of(
              "Authorization",
              "Bearer " + token,
              "Accept",
              "application/json",
              "Content-Type",
              "application/json",
              "User-Agent",
              "flow-log-status");
      return WireRequest.builder()
          .method(method)
          .uri(uri)
          .headers(headers)
          .putAllHeaders(moreHeaders)
          .putHeaders(AnswerFormat.CLIENT_REQUEST_ID, CloudCalls.freshId())
          .putHeaders("x-ms-return-client-request-id", "true")
          .boundBy(AnswerFormat.CLIENT_REQUEST_ID)
          .body(json)
          .makesSomething(method.equals("PUT"))
          .maxBytes(maxBytes)
          .secrets(List.of(token))
          .account(subscription(uri.getPath()))
          .build();
    }

    /** The first segment after {@code /subscriptions/}; empty where the path has none. */
    private static String subscription(String path) {
      int begin = path.startsWith(SUBSCRIPTIONS) ? SUBSCRIPTIONS.length() : path.length();
      int end = path.indexOf('/', begin);
      return path.substring(begin, end < 0 ? path.length() : end).toLowerCase(Locale.ROOT);
    }
  }
}
