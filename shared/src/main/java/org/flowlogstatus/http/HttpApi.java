package org.flowlogstatus.http;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.form.page.ProblemPage;
import org.flowlogstatus.json.ProblemJson;
import org.flowlogstatus.log.FaultDescription;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Problem;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.wire.Deadline;

/** Answers HTTP: finds the operation, reads its parameters, runs it, and tells what went wrong. */
public final class HttpApi {
  private static final Set<String> METHODS = Set.of("GET", "POST");

  /** Kept back from the deadline, so that the answer itself still leaves in time. */
  private static final Duration RESERVE = Duration.ofMillis(150);

  private final List<Operation<?>> operations;
  private final Set<String> platformParameters;
  private final AnswerLimit limit;
  private final Problems problems;

  /**
   * A front door of a platform that takes answers of any size.
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
          ? reply(problems.notFound(), request)
          : reply(run(operation.get(), request), operation.get());
    } catch (InvalidRequest e) {
      return reply(problems.of(e), request);
    } catch (CheckFailure e) {
      return reply(problems.of(e), request);
    } catch (Throwable e) {
      Problem problem = problems.internalError();
      log.line(problem.instance() + " " + FaultDescription.describe(e));
      return reply(problem, request);
    }
  }

  private Content run(Operation<?> operation, Request request) throws InvalidRequest, CheckFailure {
    if (!METHODS.contains(request.method())) {
      throw InvalidRequest.of(405, "The method is not allowed here; use GET or POST.");
    }
    Deadline deadline = Deadline.in(lessReserve(operation.limit()));
    Parameters parameters =
        ParameterReader.read(request, operation.parameters(), platformParameters);
    return operation.run(parameters, deadline);
  }

  private Optional<Operation<?>> operationAt(String path) {
    for (Operation<?> operation : operations) {
      if (operation.isAt(path)) {
        return Optional.of(operation);
      }
    }
    return Optional.empty();
  }

  private static Duration lessReserve(Duration limit) {
    Duration tenth = Duration.ofMillis(limit.toMillis() / 10);
    return limit.minus(tenth.compareTo(RESERVE) < 0 ? tenth : RESERVE);
  }

  private Reply reply(Content content, Operation<?> operation) throws IOException, InvalidRequest {
    Map<String, String> headers = contentType(content.type());
    headers.putAll(content.headers());
    if (content.text().isPresent()) {
      return Reply.of(200, headers, content.text().get());
    }
    try {
      return Reply.written(200, headers, content, limit);
    } catch (Chunks.TooLarge e) {
      throw InvalidRequest.of(
          413,
          "The answer is larger than this platform takes; ask for "
              + String.join(", or narrow it by ", operation.narrowedBy())
              + ".");
    }
  }

  private static Reply reply(Problem problem, Request request) {
    boolean page = request.accept().isPresent() && FormChoice.isPage(request);
    Map<String, String> headers =
        contentType(page ? ProblemPage.CONTENT_TYPE : "application/problem+json");
    if (problem.retryAfterSeconds().isPresent()) {
      headers.put("Retry-After", String.valueOf(problem.retryAfterSeconds().get()));
    }
    if (problem.httpStatus() == 405) {
      headers.put("Allow", "GET, POST");
    }
    return Reply.of(
        problem.httpStatus(), headers, page ? ProblemPage.of(problem) : ProblemJson.of(problem));
  }

  private static Map<String, String> contentType(String type) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", type);
    return headers;
  }
}
