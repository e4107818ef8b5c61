package org.flowlogstatus.local.cloud.functiontest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;

/** A function in this JVM: what it answers over HTTP, and the lines that it logged. */
public abstract class FunctionInProcess {

  /** Where the lines go. */
  protected final List<String> log = new ArrayList<>();

  /** The answer to any request. */
  protected abstract Reply answer(Request request);

  /** The answer to a lookup with these parameters. */
  public Reply lookup(Map<String, String> parameters) {
    return get("/flow-log-status", parameters);
  }

  /** The answer to a sweep with these parameters. */
  public Reply sweepWith(Map<String, String> parameters) {
    return get("/flow-log-status/sweep", parameters);
  }

  /** The answer to a request for a plan. */
  public Reply plan(Map<String, String> parameters) {
    return get("/flow-log-status/plan", parameters);
  }

  /** What the stored reports say together. */
  public Reply estate(Map<String, String> parameters) {
    return get("/flow-log-status/estate", parameters);
  }

  /** What the function says of itself. */
  public Reply health() {
    return get("/flow-log-status/health", Map.of());
  }

  /** Every line logged so far. */
  public List<String> log() {
    return List.copyOf(log);
  }

  private Reply get(String path, Map<String, String> parameters) {
    Request.Builder request = Request.builder().method("GET").path(path).body();
    request.addAllQuery(parameters.entrySet());
    return answer(request.build());
  }
}
