package org.flowlogstatus.http;

import java.util.function.Supplier;
import org.flowlogstatus.log.FaultDescription;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Problem;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.settings.InvalidSettings;

/**
 * Where a platform hands over its requests. It answers each with a problem of ours even where the
 * function cannot be put together: a platform's own answer tells a caller nothing.
 */
public final class FrontDoor {
  private final Problems problems;
  private final Supplier<HttpApi> api;

  /**
   * A front door.
   *
   * @param api asked at every request; throws {@link InvalidSettings} where a setting is wrong
   */
  public FrontDoor(Provider provider, Supplier<HttpApi> api) {
    this.problems = new Problems(provider);
    this.api = api;
  }

  /** The answer, whatever the request is and whatever happens; never throws. */
  public Reply answer(Supplier<Request> message, Log log) {
    try {
      Request request = message.get();
      try {
        return api.get().answer(request, log);
      } catch (InvalidSettings e) {
        return ProblemReply.of(problems.of(e), request, String.valueOf(e.getMessage()), log);
      }
    } catch (Throwable e) {
      Problem problem = problems.internalError();
      return ProblemReply.of(problem, FaultDescription.describe(e), log);
    }
  }
}
