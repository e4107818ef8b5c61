package org.flowlogstatus.azure.identity;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Pattern;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.call.Exchange;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireRequest;

/**
 * Asks the platform for a token of the function app's managed identity, and keeps it while it
 * lasts.
 *
 * <p>Source: the App Service token endpoint, API version 2019-08-01.
 */
public final class ManagedIdentityTokenSource implements TokenSource {
  private static final Duration RENEWED_BEFORE_ITS_END = Duration.ofMinutes(5);
  private static final Duration AT_LEAST_LEFT = Duration.ofSeconds(30);
  private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(30);
  private static final int MAX_BYTES = 64 * 1024;
  private static final Pattern VISIBLE_ASCII = Pattern.compile("[!-~]+");

  private final CloudCalls calls;
  private final Clock clock;
  private final Settings settings;
  private final String resource;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile Optional<Token> remembered = Optional.empty();
  private volatile Instant notAskedBefore = Instant.MIN;

  /** Gives tokens for ARM. */
  public ManagedIdentityTokenSource(CloudCalls calls, Clock clock, Settings settings) {
    this(calls, clock, settings, settings.endpoint() + "/");
  }

  /** Gives tokens for the service that {@code resource} names. */
  public ManagedIdentityTokenSource(
      CloudCalls calls, Clock clock, Settings settings, String resource) {
    this.calls = calls;
    this.clock = clock;
    this.settings = settings;
    this.resource = resource;
  }

  @Override
  public String token(Deadline deadline) throws CheckFailure {
    Optional<Token> kept = remembered;
    Instant now = clock.instant();
    if (kept.isPresent() && kept.get().isFreshAt(now)) {
      return kept.get().text();
    }
    return kept.isPresent() && kept.get().isGoodAt(now)
        ? renewed(kept.get(), deadline)
        : first(deadline);
  }

  /**
   * One call asks for the next token; calls that come meanwhile, or while asking fails, get this
   * one.
   */
  private String renewed(Token good, Deadline deadline) {
    if (clock.instant().isBefore(notAskedBefore) || !asking.tryLock()) {
      return good.text();
    }
    try {
      return freshOrAsked(deadline.within(shortly(deadline))).text();
    } catch (CheckFailure e) {
      notAskedBefore = clock.instant().plus(AFTER_A_FAILURE);
      return good.text();
    } finally {
      asking.unlock();
    }
  }

  /** So that a lookup with a good token does not wait for a better one. */
  private static Duration shortly(Deadline deadline) {
    return Duration.ofNanos(deadline.left().toNanos() / 4);
  }

  /** One call asks, and the others wait for its answer, each until its own deadline. */
  private String first(Deadline deadline) throws CheckFailure {
    if (!isMyTurn(deadline)) {
      throw CheckFailure.timeout("The managed identity gave no token in time.");
    }
    try {
      return freshOrAsked(deadline).text();
    } finally {
      asking.unlock();
    }
  }

  private boolean isMyTurn(Deadline deadline) throws CheckFailure {
    try {
      return asking.tryLock(deadline.left().toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw CheckFailure.timeout("The call was ended while it waited for a token.");
    }
  }

  private Token freshOrAsked(Deadline deadline) throws CheckFailure {
    Optional<Token> kept = remembered.filter(token -> token.isFreshAt(clock.instant()));
    if (kept.isPresent()) {
      return kept.get();
    }
    Token fresh = ask(deadline);
    remembered = Optional.of(fresh);
    return fresh;
  }

  @Override
  public void forget(String refused) {
    remembered = remembered.filter(kept -> !kept.text().equals(refused));
  }

  private Token ask(Deadline deadline) throws CheckFailure {
    WireRequest request = request();
    try {
      return calls
          .call("managedIdentityToken", deadline, exchange -> read(exchange, request))
          .value();
    } catch (CheckFailure e) {
      throw CheckFailure.of(
              reason(e.reason()), "The managed identity gave no token (" + e.reason() + ").")
          .withRetryAfter(e.retryAfter());
    }
  }

  /**
   * A refusal lasts until somebody corrects the identity. Every other failure is temporary, also
   * 404, the answer while the identity changes.
   */
  private static Reason reason(Reason answered) {
    return switch (answered) {
      case CREDENTIALS_REJECTED, ACCESS_DENIED, PROVIDER_REJECTED -> Reason.CREDENTIALS_REJECTED;
      case NOT_FOUND, PRECONDITION_FAILED -> Reason.PROVIDER_ERROR;
      default -> answered;
    };
  }

  private WireRequest request() throws CheckFailure {
    if (settings.identityEndpoint().isEmpty() || settings.identityHeader().isEmpty()) {
      throw none("There is no managed identity: switch it on for the function app.");
    }
    String header = settings.identityHeader().get();
    return WireRequest.builder()
        .method("GET")
        .uri(
            URI.create(
                settings.identityEndpoint().get()
                    + "?api-version=2019-08-01&resource="
                    + resource
                    + settings.clientId().map(id -> "&client_id=" + id).orElse("")))
        .headers(Map.of("X-IDENTITY-HEADER", header, "Accept", "application/json"))
        .maxBytes(MAX_BYTES)
        .secrets(List.of(header))
        .isAlone(true)
        .build();
  }

  private static Token read(Exchange exchange, WireRequest request) throws CheckFailure {
    ObjectNode answer = exchange.object(exchange.send(request));
    Fields fields = Fields.of(answer);
    String text = fields.requiredText("access_token");
    if (!VISIBLE_ASCII.matcher(text).matches()) {
      throw CheckFailure.invalidAnswer("The token is none that a header can carry.");
    }
    long expiresOn = fields.requiredSeconds("expires_on");
    return new Token(text, Instant.ofEpochSecond(expiresOn));
  }

  private static CheckFailure none(String detail) {
    return CheckFailure.of(Reason.CREDENTIALS_REJECTED, detail);
  }

  /** A token, and how long it is valid. */
  private record Token(String text, Instant expiresOn) {
    boolean isFreshAt(Instant now) {
      return now.plus(RENEWED_BEFORE_ITS_END).isBefore(expiresOn);
    }

    boolean isGoodAt(Instant now) {
      return now.plus(AT_LEAST_LEFT).isBefore(expiresOn);
    }

    @Override
    public String toString() {
      return "Token[until " + expiresOn + "]";
    }
  }
}
