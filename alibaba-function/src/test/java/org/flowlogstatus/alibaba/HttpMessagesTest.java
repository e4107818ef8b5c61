package org.flowlogstatus.alibaba;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.flowlogstatus.http.message.Content;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Function Compute's HTTP event, as the platform delivers it. */
class HttpMessagesTest {

  private static Request read(String event) {
    return HttpMessages.request(event.getBytes(UTF_8));
  }

  private static String event(String path, String body, boolean base64) {
    return "{\"version\":\"v1\",\"rawPath\":\"%s\",\"body\":\"%s\",\"isBase64Encoded\":%s,"
            .formatted(path, body, base64)
        + "\"headers\":{\"Content-Type\":\"application/json\"},"
        + "\"queryParameters\":{\"regionId\":\"cn-hangzhou\",\"resourceId\":\"vpc-a,vpc-b\"},"
        + "\"requestContext\":{\"http\":{\"method\":\"post\",\"path\":\"/\"}}}";
  }

  @Test
  void readsMethodTypeAndQuery() {
    Request request = read(event("/flow-log-status", "", false));

    assertThat(request.method()).isEqualTo("POST");
    assertThat(request.contentType()).contains("application/json");
    assertThat(request.query())
        .containsExactly(
            Map.entry("regionId", "cn-hangzhou"), Map.entry("resourceId", "vpc-a,vpc-b"));
    assertThat(request.body()).isEmpty();
  }

  @Test
  void readsABodyWhetherOrNotItIsBase64() {
    assertThat(read(event("/", "{}", false)).body()).asString(UTF_8).isEqualTo("{}");
    assertThat(read(event("/", "e30=", true)).body()).asString(UTF_8).isEqualTo("{}");
  }

  @ParameterizedTest
  @CsvSource({
    "/flow-log-status, /flow-log-status",
    "/flow-log-status/, /flow-log-status",
    "/, /",
    "'', /"
  })
  void hasAPath(String rawPath, String path) {
    assertThat(read(event(rawPath, "", false)).path()).isEqualTo(path);
  }

  @ParameterizedTest
  @MethodSource("org.flowlogstatus.json.NoObject#texts")
  @ValueSource(
      strings = {
        "[{\"regionId\":\"cn-beijing\"}]",
        "{\"rawPath\":\"/\"}",
        "{\"rawPath\":5,\"requestContext\":{\"http\":{\"method\":\"GET\"}}}",
        "{\"requestContext\":{}}",
        "{\"requestContext\":{\"accountId\":\"1\"},\"regionId\":\"cn-beijing\"}"
      })
  void whatIsNeitherHttpNorParametersIsFaulty(String event) {
    assertThat(read(event).fault().orElseThrow()).contains("neither an HTTP request");
  }

  @Test
  void aBodyThatIsSaidToBeBase64AndIsNotIsFaulty() {
    assertThat(read(event("/", "%", true)).fault().orElseThrow()).contains("Base64");
  }

  /** Its keys are parameters like any other, so that another service's event is refused by them. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"regionId\":\"cn-beijing\",\"resourceId\":\"vpc-a\"}",
        "{\"triggerTime\":\"2026-11-20T23:00:00Z\",\"triggerName\":\"t\",\"payload\":\"\"}",
        "{}",
        "{\"regionId\":\"cn-a\",\"regionId\":\"cn-b\"}"
      })
  void anObjectThatIsNoHttpEventIsTheParametersThemselves(String event) {
    Request request = read(event);

    assertThat(request.fault()).isEmpty();
    assertThat(request.path()).isEqualTo("/");
    assertThat(request.query()).isEmpty();
    assertThat(request.body()).asString(UTF_8).isEqualTo(event);
  }

  @Test
  void writesTheAnswerAsTheTriggerTakesIt() throws IOException {
    Reply reply =
        Reply.of(404, Map.of("Content-Type", "application/problem+json"), "{\"a\":\"ü\"}");

    assertThat(written(reply))
        .isEqualTo(
            "{\"statusCode\":404,\"headers\":{\"Content-Type\":\"application/problem+json\"},"
                + "\"isBase64Encoded\":false,\"body\":\"{\\\"a\\\":\\\"ü\\\"}\"}");
  }

  @Test
  void writesAStreamedBodyAsItWritesTheSameText() throws IOException {
    String body = "{\"a\":\"\\u0001 \u0001\t\r\n ü \ud83d\ude00 \\\\\"}".repeat(3_000);
    Content streamed = Content.streamed("application/json", out -> out.write(body.getBytes(UTF_8)));

    assertThat(written(Reply.written(200, Map.of(), streamed, HttpMessages.LIMIT)))
        .isEqualTo(written(Reply.of(200, Map.of(), body)));
  }

  private static String written(Reply reply) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    HttpMessages.answer(reply, written);
    return written.toString(UTF_8);
  }
}
