package org.flowlogstatus.http;

import java.util.LinkedHashMap;
import java.util.Map;
import org.flowlogstatus.form.page.PageFrame;
import org.flowlogstatus.form.page.ProblemPage;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.json.contract.ProblemJson;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Problem;

/** Answers with a problem, and writes the line under which the operator finds it. */
final class ProblemReply {
  private ProblemReply() {}

  /**
   * For a request that was read: a page where a browser asks for one.
   *
   * @param more what the log line says beside instance and reason; holds no secret, may be empty
   */
  static Reply of(Problem problem, Request request, String more, Log log) {
    boolean page = request.accept().isPresent() && FormChoice.isPage(request);
    return page
        ? reply(problem, ProblemPage.CONTENT_TYPE, ProblemPage.of(problem), more, log)
        : of(problem, more, log);
  }

  /** For a request of which nothing is known. */
  static Reply of(Problem problem, String more, Log log) {
    return reply(problem, "application/problem+json", ProblemJson.of(problem), more, log);
  }

  private static Reply reply(Problem problem, String type, String body, String more, Log log) {
    log.line((problem.instance() + " " + problem.reason() + " " + more).trim());
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("Content-Type", type);
    if (type.equals(ProblemPage.CONTENT_TYPE)) {
      headers.put(FormContent.POLICY, PageFrame.policyHeader());
    }
    if (problem.retryAfterSeconds().isPresent()) {
      headers.put("Retry-After", String.valueOf(problem.retryAfterSeconds().get()));
    }
    if (problem.httpStatus() == 405) {
      headers.put("Allow", "GET, POST");
    }
    return Reply.of(problem.httpStatus(), headers, body);
  }
}
