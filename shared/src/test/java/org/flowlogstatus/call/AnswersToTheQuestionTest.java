package org.flowlogstatus.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.retry.RetryState;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What binds an answer to its question, and what is no answer whatever it says. */
class AnswersToTheQuestionTest {
  private static final String ID = "0f0f0f0f-1111-4111-8111-222222222222";

  @ParameterizedTest
  @CsvSource({
    "200, 0f0f0f0f-1111-4111-8111-222222222222",
    "200, 0F0F0F0F-1111-4111-8111-222222222222"
  })
  void anAnswerThatReturnsTheIdOfItsQuestionCounts(int status, String returned)
      throws CheckFailure {
    assertThat(ask(status, Map.of(AnswerFormat.CLIENT_REQUEST_ID, returned))).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 202, 404, 403, 500})
  void anAnswerThatReturnsAnotherIdDoesNotWhateverItsStatus(int status) {
    assertInvalid(status, Map.of(AnswerFormat.CLIENT_REQUEST_ID, ID.replace('0', '1')));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "identity", "Identity"})
  void anAnswerThatReturnsNoneAndIsNotEncodedCounts(String encoding) throws CheckFailure {
    assertThat(ask(200, Map.of("content-encoding", encoding))).isEqualTo("{}");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "identity, gzip", "x"})
  void anAnswerThatIsEncodedDoesNot(String encoding) {
    assertInvalid(200, Map.of("content-encoding", encoding));
  }

  /** A part of an answer reads like a shorter one. */
  @ParameterizedTest
  @ValueSource(ints = {201, 203, 204, 205, 206, 207, 226, 299})
  void aSuccessOfAnotherKindDoesNotCount(int status) {
    assertInvalid(status, Map.of());
  }

  private static void assertInvalid(int status, Map<String, String> headers) {
    assertThatThrownBy(() -> ask(status, headers))
        .isInstanceOfSatisfying(
            CheckFailure.class,
            failure -> assertThat(failure.reason()).isEqualTo(Reason.PROVIDER_RESPONSE_INVALID));
  }

  private static String ask(int status, Map<String, String> headers) throws CheckFailure {
    WireRequest.Builder request = WireRequest.builder();
    WireRequest get =
        request
            .method("GET")
            .uri(URI.create("https://cloud.invalid/"))
            .putHeaders(AnswerFormat.CLIENT_REQUEST_ID, ID)
            .maxBytes(99)
            .build();
    return new CloudCalls(
            new ScriptedWire().answers(status, headers, "{}"),
            AnswerFormat.AZURE,
            Clock.systemUTC(),
            new RetryState(wait -> {}, () -> 0),
            new CallCounter())
        .call(
            "Operation",
            Deadline.in(Duration.ofSeconds(10)),
            exchange -> exchange.object(exchange.send(get)).toString())
        .value();
  }
}
