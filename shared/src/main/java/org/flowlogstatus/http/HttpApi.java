package org.flowlogstatus.http;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.message.AnswerLimit;
import org.flowlogstatus.http.message.Chunks;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.http.parameter.ParameterReader;
import org.flowlogstatus.http.parameter.Parameters;
import org.flowlogstatus.log.FaultDescription;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Provider;

/** Answers HTTP: finds the operation, reads its parameters, runs it, and says what went wrong. */
public final class HttpApi {
  private static final Set<String> METHODS = Set.of("GET", "POST");

  /** Kept back from the deadline, so that the answer itself still leaves in time. */
  private static final Duration RESERVE = Duration.ofMillis(150);

  private final List<Operation<?>> operations;
  private final Set<String> platformParameters;
  private final AnswerLimit limit;
  private final Problems problems;

  /**
   * The HTTP API on a platform that takes answers of any size.
   *
   * @param platformParameters names that the platform itself reads from the query string
   */
  public HttpApi(Provider provider, List<Operation<?>> operations, Set<String> platformParameters) {
    this(provider, operations, platformParameters, AnswerLimit.none());
  }

  /**
   * The HTTP API of a function.
   *
   * @param platformParameters names that the platform itself reads from the query string
   * @param limit how large an answer the platform takes
   */
  public HttpApi(
      Provider provider,
      List<Operation<?>> operations,
      Set<String> platformParameters,
      AnswerLimit limit) {
    this.operations = List.copyOf(operations);
    this.platformParameters = Set.copyOf(platformParameters);
    this.limit = limit;
    this.problems = new Problems(provider);
  }

  /** The answer, whatever the request is and whatever happens; never throws. */
  public Reply answer(Request request, Log log) {
    try {
      Optional<Operation<?>> operation = operationAt(request.path());
      return operation.isEmpty()
          ? ProblemReply.of(problems.notFound(), request, "", log)
          : answer(operation.get(), request, log);
    } catch (Throwable e) {
      return ProblemReply.of(problems.internalError(), request, FaultDescription.describe(e), log);
    }
  }

  private Reply answer(Operation<?> operation, Request request, Log log) {
    RequestLog requestLog = new RequestLog(operation, lessReserve(operation.limit()), request, log);
    try {
      Content content = run(operation, request, requestLog);
      Reply reply = reply(content, operation);
      requestLog.of(content);
      return reply;
    } catch (InvalidRequest e) {
      return requestLog.of(problems.of(e), "");
    } catch (CheckFailure e) {
      return requestLog.of(problems.of(e), e);
    } catch (Throwable e) {
      return requestLog.of(problems.internalError(), FaultDescription.describe(e));
    }
  }

  private Content run(Operation<?> operation, Request request, RequestLog requestLog)
      throws InvalidRequest, CheckFailure {
    if (!METHODS.contains(request.method())) {
      throw InvalidRequest.of(405, "The method is not allowed here; use GET or POST.");
    }
    Parameters parameters =
        ParameterReader.read(request, operation.parameters(), platformParameters);
    requestLog.asked(parameters);
    return operation.run(parameters, requestLog.deadline());
  }

  private Optional<Operation<?>> operationAt(String path) {
    for (Operation<?> operation : operations) {
      if (operation.isAt(path)) {
        return Optional.of(operation.whole(path));
      }
    }
    return Optional.empty();
  }

  private static Duration lessReserve(Duration limit) {
    Duration tenth = Duration.ofMillis(limit.toMillis() / 10);
    return limit.minus(tenth.compareTo(RESERVE) < 0 ? tenth : RESERVE);
  }

  private Reply reply(Content content, Operation<?> operation) throws IOException, InvalidRequest {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", content.type());
    headers.putAll(content.headers());
    if (content.text().isPresent()) {
      return Reply.of(content.status(), headers, content.text().get());
    }
    try {
      return Reply.written(content.status(), headers, content, limit);
    } catch (Chunks.TooLarge e) {
      throw InvalidRequest.of(
          413,
          "The answer is larger than this platform takes; ask for "
              + String.join(", or narrow it by ", operation.narrowedBy())
              + ".");
    }
  }
}
