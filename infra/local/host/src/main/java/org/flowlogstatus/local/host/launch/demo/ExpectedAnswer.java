package org.flowlogstatus.local.host.launch.demo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.flowlogstatus.local.cloud.estate.LookupExample;

/**
 * What an answer should be.
 *
 * @param words the same for a reader
 * @param holds given the HTTP status and the body, a missing node where it is not JSON
 */
record ExpectedAnswer(String words, BiPredicate<Integer, JsonNode> holds) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The verdict or problem of an example. */
  static ExpectedAnswer of(LookupExample.Expectation example) {
    String verdict = example.status().map(status -> status + " ").orElse("") + example.reason();
    Set<String> findings = new TreeSet<>(example.findings());
    return new ExpectedAnswer(
        example.httpStatus() + " " + verdict + (findings.isEmpty() ? "" : " " + findings),
        (status, body) ->
            status == example.httpStatus()
                && body.path("reason").asText().equals(example.reason())
                && (example.status().isEmpty()
                    || (body.path("status").asText().equals(example.status().get())
                        && codes(body).equals(findings))));
  }

  /** A problem. */
  static ExpectedAnswer problem(int httpStatus, String reason) {
    return new ExpectedAnswer(
        httpStatus + " " + reason,
        (status, body) -> status == httpStatus && body.path("reason").asText().equals(reason));
  }

  /** A report in which every target is a result and has one verdict. */
  static ExpectedAnswer report() {
    return new ExpectedAnswer(
        "200 and a report whose totals agree with its results",
        (status, body) -> {
          JsonNode totals = body.path("totals");
          int verdicts =
              totals.path("enabled").asInt()
                  + totals.path("disabled").asInt()
                  + totals.path("unknown").asInt();
          return status == 200
              && verdicts > 0
              && verdicts == totals.path("targets").asInt()
              && verdicts == body.path("results").size();
        });
  }

  /** Success, and a text somewhere in the answer. */
  static ExpectedAnswer containing(String text) {
    return new ExpectedAnswer(
        "200 and " + text, (status, body) -> status == 200 && body.toString().contains(text));
  }

  /** Whether an answer is as it should be. */
  boolean isMetBy(int status, String body) {
    return holds.test(status, json(body));
  }

  private static Set<String> codes(JsonNode result) {
    Set<String> codes = new TreeSet<>();
    result.path("findings").forEach(finding -> codes.add(finding.path("code").asText()));
    return codes;
  }

  private static JsonNode json(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      return MissingNode.getInstance();
    }
  }
}
