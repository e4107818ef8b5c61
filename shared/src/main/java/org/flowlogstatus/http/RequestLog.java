package org.flowlogstatus.http;

import java.time.Duration;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.FailedCall;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.http.parameter.Parameters;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Problem;
import org.flowlogstatus.telemetry.Invocation;
import org.flowlogstatus.telemetry.Lines;
import org.flowlogstatus.wire.Deadline;

/** Writes what became of one request to the operator's log. */
final class RequestLog {
  /** The parameters that name the target of a lookup, on either cloud. */
  private static final String[] TARGET = {"targetResourceId", "resourceId", "regionId"};

  private final Optional<String> event;
  private final Request request;
  private final Log log;
  private final Deadline deadline;
  private Optional<Parameters> parameters = Optional.empty();

  RequestLog(Operation<?> operation, Duration limit, Request request, Log log) {
    this.event = operation.event();
    this.request = request;
    this.log = log;
    this.deadline = Deadline.in(limit);
  }

  Deadline deadline() {
    return deadline;
  }

  void asked(Parameters given) {
    parameters = Optional.of(given);
  }

  void of(Content content) {
    if (content.line().isPresent()) {
      content.line().get().answered(content.status()).write(deadline, invocation(), log);
    }
  }

  /** Answers with a failure; its call goes into the log. */
  Reply of(Problem problem, CheckFailure failure) {
    Optional<FailedCall> call = failure.call();
    log(problem, failure.accountId(), target(), call.map(FailedCall::attempts));
    return reply(problem, call.map(FailedCall::operation).orElse(""));
  }

  /** Answers with a problem of which no call is known; what was asked may be anything. */
  Reply of(Problem problem, String more) {
    log(problem, Optional.empty(), Optional.empty(), Optional.empty());
    return reply(problem, more);
  }

  private void log(
      Problem problem,
      Optional<String> account,
      Optional<String> target,
      Optional<Integer> attempts) {
    if (event.isPresent()) {
      Lines.of(event.get(), problem, account, target, attempts)
          .answered(problem.httpStatus())
          .write(deadline, invocation(), log);
    }
  }

  private Reply reply(Problem problem, String more) {
    return ProblemReply.of(problem, request, more, log);
  }

  private Optional<String> target() {
    Optional<String> target = Optional.empty();
    for (String name : TARGET) {
      if (target.isEmpty() && parameters.isPresent()) {
        target = parameters.get().get(name);
      }
    }
    return target;
  }

  private Invocation invocation() {
    return Invocation.http(
        log.invocationId(), request.clientAddress(), request.userAgent(), request.user());
  }
}
