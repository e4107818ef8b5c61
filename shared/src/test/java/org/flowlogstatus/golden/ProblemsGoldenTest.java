package org.flowlogstatus.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.json.contract.ProblemJson;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of section 3: what each reason is on the wire. */
class ProblemsGoldenTest {

  @ParameterizedTest
  @MethodSource("rows")
  void isOnTheWire(JsonNode row) {
    Reason reason = Reason.valueOf(row.required("reason").textValue());
    JsonNode problem = problem(CheckFailure.of(reason, "what happened"));

    row.fieldNames()
        .forEachRemaining(name -> assertThat(problem.get(name)).as(name).isEqualTo(row.get(name)));
    assertThat(problem.get("detail").textValue()).isEqualTo("what happened");
    assertThat(problem.get("provider").textValue()).isEqualTo("azure");
    assertThat(problem.get("instance").textValue()).matches("urn:uuid:[0-9a-f-]{36}");
    assertThat(problem.get("requestId").isNull()).isTrue();
    assertThat(problem.has("retryAfterSeconds")).isFalse();
  }

  @Test
  void saysTheCloudsIdAndTheWaitInWholeSecondsUpwards() {
    CheckFailure failure =
        CheckFailure.of(Reason.THROTTLED, "slow down")
            .withRequestId(Optional.of("5F0C4E1E"))
            .withRetryAfter(Optional.of(Duration.ofMillis(6001)));
    JsonNode problem = problem(failure);

    assertThat(problem.get("requestId").textValue()).isEqualTo("5F0C4E1E");
    assertThat(problem.get("retryAfterSeconds").intValue()).isEqualTo(7);
    SchemaAssert.assertProblem(problem.toString());
  }

  static Stream<JsonNode> rows() {
    return GoldenFiles.rows("problems.json", "problems");
  }

  private static JsonNode problem(CheckFailure failure) {
    String json = ProblemJson.of(new Problems(Provider.AZURE).of(failure));
    if (failure.reason() != Reason.INVALID_REQUEST) { // whose violations only the HTTP API knows
      SchemaAssert.assertProblem(json);
    }
    return GoldenFiles.parse(json);
  }
}
