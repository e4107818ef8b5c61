package org.flowlogstatus.http;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.flowlogstatus.health.Health;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.log.FaultDescription;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Problem;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.settings.InvalidSettings;

/**
 * Takes the requests of a platform. It answers with a problem of ours even where the function
 * cannot be put together, because the platform's own error says nothing to a caller.
 */
public final class HttpEntry {
  private static final Duration AT_ONCE = Duration.ofSeconds(1);

  private final Provider provider;
  private final Problems problems;
  private final Supplier<HttpApi> api;

  /**
   * The entry of a cloud's function.
   *
   * @param api asked at every request; throws {@link InvalidSettings} where a setting is wrong
   */
  public HttpEntry(Provider provider, Supplier<HttpApi> api) {
    this.provider = provider;
    this.problems = new Problems(provider);
    this.api = api;
  }

  /** The answer, whatever the request is and whatever happens; never throws. */
  public Reply answer(Supplier<Request> message, Log log) {
    try {
      return answerOfApi(message, log);
    } catch (Throwable e) {
      Problem problem = problems.internalError();
      return ProblemReply.of(problem, FaultDescription.describe(e), log);
    }
  }

  /**
   * The function comes first: what a first lookup needs is made ready while its request is read.
   */
  private Reply answerOfApi(Supplier<Request> message, Log log) {
    HttpApi function;
    try {
      function = api.get();
    } catch (InvalidSettings e) {
      return withWrongSettings(e, message.get(), log);
    }
    return function.answer(message.get(), log);
  }

  private Reply withWrongSettings(InvalidSettings e, Request request, Log log) {
    if (request.path().equals(Health.PATH)) {
      Operation<?> health = HealthOperation.of(AT_ONCE, deadline -> Health.of(provider, e));
      return new HttpApi(provider, List.of(health), Set.of("code", "clientId"))
          .answer(request, log);
    }
    return ProblemReply.of(problems.of(e), request, String.valueOf(e.getMessage()), log);
  }
}
