package org.flowlogstatus.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.http.message.QueryString;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.http.parameter.Parameters;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.schema.SchemaAssert;
import org.flowlogstatus.wire.Deadline;

/** An HTTP API with one operation of two parameters, that counts how often its check was run. */
final class Fixture {
  static final String PATH = "/flow-log-status";

  private final List<String> lines = new ArrayList<>();
  private Answer answer = deadline -> "{}";
  private int runs;

  /** What the check does when it is run. */
  Fixture answering(Answer given) {
    answer = given;
    return this;
  }

  int runs() {
    return runs;
  }

  /** The lines for the operator. */
  List<String> lines() {
    return lines;
  }

  Reply ask(String method, String path, String query, String contentType, byte[] body) {
    Request.Builder request = Request.builder();
    HttpApi door = new HttpApi(Provider.AZURE, List.of(operation()), Set.of("code"));
    return door.answer(
        request
            .method(method)
            .path(path)
            .query(QueryString.parse(query))
            .contentType(Optional.of(contentType).filter(type -> !type.isEmpty()))
            .body(body)
            .build(),
        lines::add);
  }

  Reply get(String query) {
    return ask("GET", PATH, query, "", new byte[0]);
  }

  Reply post(String query, String body) {
    return ask("POST", PATH, query, "application/json", body.getBytes(UTF_8));
  }

  /** The problem that a refusal is; asserts that nothing was run for it. */
  JsonNode refused(Reply reply, int status) {
    JsonNode problem = problem(reply, status);
    assertThat(problem.get("reason").textValue()).isEqualTo("INVALID_REQUEST");
    assertThat(runs).as("checks that were run").isZero();
    return problem;
  }

  /** What is wrong with a request, in the words of the answer. */
  List<String> violations(Reply reply) {
    JsonNode violations = refused(reply, 400).get("violations");
    return StreamSupport.stream(violations.spliterator(), false)
        .map(violation -> violation.get("message").textValue())
        .toList();
  }

  static JsonNode problem(Reply reply, int status) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(status);
    assertThat(reply.headers()).containsEntry("Content-Type", "application/problem+json");
    SchemaAssert.assertProblem(reply.body());
    return json(reply);
  }

  static JsonNode json(Reply reply) {
    try {
      return JsonMapper.builder().build().readTree(reply.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Operation<String> operation() {
    return Operation.of(
        Set.of(PATH, "/"),
        Set.of("target", "watcherId"),
        Duration.ofSeconds(20),
        Fixture::read,
        this::answer);
  }

  /** Needs {@code target}, knows {@code watcherId}. */
  private static Optional<String> read(Parameters parameters) {
    if (!parameters.has("target")) {
      parameters.violate("target", "is missing; give one.");
    }
    return Optional.of(parameters.get("target") + " " + parameters.get("watcherId"));
  }

  private Content answer(String both, Deadline deadline) throws CheckFailure, InvalidRequest {
    runs++;
    lines.add(both);
    return Content.json(answer.at(deadline));
  }

  /** What the cloud makes of a valid request. */
  interface Answer {
    String at(Deadline deadline) throws CheckFailure, InvalidRequest;
  }
}
