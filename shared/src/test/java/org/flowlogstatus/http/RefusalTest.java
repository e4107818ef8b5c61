package org.flowlogstatus.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.flowlogstatus.http.message.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every request that is refused, in words that name what is wrong, and before any check is run. */
class RefusalTest {
  private static final String BODY = "The body is not valid: ";
  private static final String SEND_ONE = "; send one JSON object, or no body.";

  private final Fixture door = new Fixture();

  @ParameterizedTest
  @ValueSource(strings = {"HEAD", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "get", ""})
  void aWrongMethod(String method) {
    Reply reply = door.ask(method, Fixture.PATH, "target=a", "", new byte[0]);
    JsonNode problem = door.refused(reply, 405);

    assertThat(reply.headers()).containsEntry("Allow", "GET, POST");
    assertThat(problem.get("detail").textValue())
        .isEqualTo("The method is not allowed here; use GET or POST.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/flow-log-status/", "/Flow-Log-Status", "/flow-log-status/x", "/*"})
  void aPathWithNothingAtIt(String path) {
    JsonNode problem = Fixture.problem(door.ask("GET", path, "target=a", "", new byte[0]), 404);

    assertThat(problem.get("reason").textValue()).isEqualTo("NOT_FOUND");
    assertThat(problem.get("retryable").booleanValue()).isFalse();
    assertThat(door.runs()).isZero();
  }

  @Test
  void aBodyOver64KiB() {
    String filler = " ".repeat(64 * 1024 - "{\"target\":\"a\"}".length());

    door.refused(door.post("", "{\"target\":\"a\"}" + filler + " "), 413);
    assertThat(door.post("", "{\"target\":\"a\"}" + filler).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"text/plain", "application/xml", "text/json", "json", "multipart/form-data"})
  void aBodyOfAnotherType(String type) {
    byte[] body = "{\"target\":\"a\"}".getBytes(UTF_8);

    door.refused(door.ask("POST", Fixture.PATH, "", type, body), 415);
  }

  @Test
  void aFormThatIsOne() {
    String type = "application/x-www-form-urlencoded";

    door.refused(door.ask("POST", Fixture.PATH, "", type, "target=a".getBytes(UTF_8)), 415);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '|',
      value = {
        "hello, it is not whole and valid JSON",
        "{\"target\", it is not whole and valid JSON",
        "null, it is not a JSON object",
        "[], it is not a JSON object",
        "|{\"target\":\"a\"} {}|, something follows the JSON object"
      })
  void aBodyThatIsNotOneJsonObject(String body, String why) {
    assertThat(door.violations(door.post("target=a", body))).containsExactly(BODY + why + SEND_ONE);
  }

  @Test
  void aBodyThatIsNotUtf8() {
    byte[] latin = {'{', '"', (byte) 0xFC, '"', ':', '"', 'a', '"', '}'};
    Reply reply = door.ask("POST", Fixture.PATH, "target=a", "application/json", latin);

    assertThat(door.violations(reply)).containsExactly(BODY + "it is not valid UTF-8" + SEND_ONE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1", "true", "null", "[]", "[\"a\"]", "{}"})
  void aParameterThatIsNoString(String value) {
    assertThat(door.violations(door.post("target=a", "{\"watcherId\":" + value + "}")))
        .containsExactly("watcherId is not a string in the body; give it as one.");
  }

  @Test
  void aParameterGivenTwice() {
    String twice = "target is given twice; give it once.";

    assertThat(door.violations(door.get("target=a&target=a"))).containsExactly(twice);
    assertThat(door.violations(door.get("target=a&TARGET=b"))).containsExactly(twice);
    assertThat(door.violations(door.post("target=a", "{\"Target\":\"a\"}"))).containsExactly(twice);
    assertThat(door.violations(door.post("", "{\"target\":\"a\",\"TARGET\":\"a\"}")))
        .containsExactly(twice);
    assertThat(door.violations(door.post("", "{\"target\":\"a\",\"target\":\"a\"}")))
        .containsExactly(twice);
    assertThat(door.violations(door.post("", "{\"TARGET\":\"a\",\"TARGET\":\"a\"}")))
        .containsExactly(twice);
  }

  @ParameterizedTest
  @ValueSource(strings = {"target=a&watcherId=", "target=a&watcherId", "target=a&watcherId=%20"})
  void anEmptyValue(String query) {
    assertThat(door.violations(door.get(query)))
        .containsExactly("watcherId is empty; give it a value, or leave it out.");
  }

  @Test
  void anUnknownParameter() {
    assertThat(door.violations(door.get("target=a&tarjet=b")))
        .containsExactly("tarjet is not a parameter; known are target, watcherId.");
    assertThat(door.violations(door.get("target=a&CODE=x")))
        .containsExactly("CODE is not a parameter; known are target, watcherId.");
    assertThat(door.violations(door.get("target=a&" + "n".repeat(100) + "=b")).get(0))
        .startsWith("n".repeat(64) + "… is not a parameter");
    assertThat(door.violations(door.get("target=a&x%0d%0ay=b")).get(0)).startsWith("x??y is not");
  }

  @Test
  void allThatIsWrongAtOnce() {
    Reply reply = door.post("watcherId=a&watcherId=b&x=1", "{\"y\":\"2\",\"watcherid\":3}");
    JsonNode problem = door.refused(reply, 400);

    assertThat(door.violations(reply))
        .containsExactly(
            "watcherId is given twice; give it once.",
            "x is not a parameter; known are target, watcherId.",
            "y is not a parameter; known are target, watcherId.",
            "watcherid is not a string in the body; give it as one.",
            "target is missing; give one.");
    assertThat(problem.get("detail").textValue())
        .isEqualTo(String.join(" ", door.violations(reply)));
    assertThat(problem.get("retryable").booleanValue()).isFalse();
  }

  @Test
  void aQueryThatIsNotEscapedAsItShouldBeIsTakenAsItStands() {
    assertThat(door.get("target=100%&&watcherId=%zz").status()).isEqualTo(200);
    assertThat(door.lines()).containsExactly("Optional[100%] Optional[%zz]");
  }
}
