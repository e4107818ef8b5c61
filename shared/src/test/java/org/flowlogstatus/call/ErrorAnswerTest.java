package org.flowlogstatus.call;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.redaction.CloudWords;
import org.flowlogstatus.wire.WireAnswer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an error answer comes to, and what of it is quoted. */
class ErrorAnswerTest {
  private static final String KEY_SECRET = "s3cr/et+key=";
  private static final String TOKEN = "CAIS/token+with=more";
  private static final CloudWords WORDS = CloudWords.without(List.of(KEY_SECRET, TOKEN));

  @Test
  void anErrorQuotesTheCodeAndTheMessageRedacted() {
    CheckFailure failure =
        failure(
            AnswerFormat.ALIBABA_CLOUD, 403, alibaba("Forbidden.RAM", "no right: " + KEY_SECRET));

    assertThat(failure.reason()).isEqualTo(Reason.ACCESS_DENIED);
    assertThat(failure.detail())
        .isEqualTo("The cloud answered HTTP 403 Forbidden.RAM: no right: ***");
    assertThat(failure.requestId()).contains("5F0C");
  }

  @Test
  void aSecretInTheCodeIsStruckOutToo() {
    assertThat(failure(AnswerFormat.AZURE, 400, azure(TOKEN, "b")).detail())
        .isEqualTo("The cloud answered HTTP 400 ***: b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SignatureDoesNotMatch", "InvalidAccessKeyId.NotFound"})
  void whatIsSaidOfRejectedCredentialsIsNotQuoted(String code) {
    String quoting = "server string to sign is: GET&%2F&AccessKeyId%3DLTAI";
    CheckFailure failure = failure(AnswerFormat.ALIBABA_CLOUD, 400, alibaba(code, quoting));

    assertThat(failure.reason()).isEqualTo(Reason.CREDENTIALS_REJECTED);
    assertThat(failure.detail()).isEqualTo("The cloud answered HTTP 400 " + code);
  }

  @Test
  void nothingOfABodyThatIsNoErrorIsQuoted() {
    assertThat(failure(AnswerFormat.AZURE, 500, "<html>" + KEY_SECRET).detail())
        .isEqualTo("The cloud answered HTTP 500");
    assertThat(
            failure(AnswerFormat.AZURE, 401, azure("ExpiredAuthenticationToken", TOKEN)).detail())
        .isEqualTo("The cloud answered HTTP 401 ExpiredAuthenticationToken");
  }

  @Test
  void azurePutsItsIdInAHeader() {
    WireAnswer answer =
        new WireAnswer(
            404, Map.of("x-ms-correlation-request-id", "c", "x-ms-request-id", "r"), body("{}"));

    assertThat(
            ErrorAnswer.failure(answer, AnswerFormat.AZURE, WORDS, Clock.systemUTC()).requestId())
        .contains("r");
  }

  private static CheckFailure failure(AnswerFormat format, int status, String body) {
    WireAnswer answer = new WireAnswer(status, Map.of(), body(body));
    return ErrorAnswer.failure(answer, format, WORDS, Clock.systemUTC());
  }

  private static String alibaba(String code, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    return body.put("RequestId", "5F0C").put("Code", code).put("Message", message).toString();
  }

  private static String azure(String code, String message) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putObject("error").put("code", code).put("message", message);
    return body.toString();
  }

  private static byte[] body(String text) {
    return text.getBytes(UTF_8);
  }
}
