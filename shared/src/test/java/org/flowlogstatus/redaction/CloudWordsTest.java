package org.flowlogstatus.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A cloud may echo what it was sent; its words are quoted without it. */
class CloudWordsTest {
  private static final String KEY_SECRET = "s3cr/et+key=";
  private static final String TOKEN = "CAIS/token+with=more";
  private static final CloudWords WORDS =
      CloudWords.without(List.of("CAIS", KEY_SECRET, TOKEN, ""));

  @ParameterizedTest
  @CsvSource({
    "the key s3cr/et+key= is wrong, the key *** is wrong",
    "Signature=s3cr%2Fet%2Bkey%3D&b=c, Signature=***&b=c",
    "CAIS/token+with=more and CAIS, *** and ***",
    "nothing to hide, nothing to hide"
  })
  void aSecretIsStruckOutAsItIsAndUrlEncoded(String words, String shown) {
    assertThat(quoted(words)).isEqualTo(shown);
  }

  private static final String LONG =
      "eyJhbGciOiJSUzI1NiJ9.eyJhdWQiOiJodHRwczovL21hbmFnZW1lbnQifQ.c2lnbmF0dXJl/d2l0aA+b3Ro=";

  @ParameterizedTest
  @MethodSource("disguises")
  void aSecretIsKnownAgainInEveryDisguise(String disguise) {
    CloudWords words = CloudWords.without(List.of(LONG));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.putObject("properties").putArray("x").add("before " + disguise + " after");
    shown(words, answer);

    assertThat(words.quoted("before " + disguise + " after"))
        .startsWith("before ")
        .endsWith(" after")
        .contains("***")
        .hasSizeLessThan(24);
    assertThat(answer.toString()).contains("***").hasSizeLessThan(64);
    assertThat(words.id(Optional.of(disguise)).orElseThrow()).hasSizeLessThan(12);
  }

  static Stream<String> disguises() {
    Base64.Encoder base64 = Base64.getEncoder();
    return Stream.of(
        LONG,
        LONG.substring(0, 30),
        LONG.substring(25, 60),
        LONG.substring(60),
        LONG.toUpperCase(Locale.ROOT),
        LONG.toLowerCase(Locale.ROOT),
        LONG.replace("/", "\\/"),
        LONG.replace("/", "\\u002f").replace("+", "\\u002b").replace("=", "\\u003d"),
        URLEncoder.encode(LONG, UTF_8),
        URLEncoder.encode(URLEncoder.encode(LONG, UTF_8), UTF_8),
        URLEncoder.encode(LONG, UTF_8).toLowerCase(Locale.ROOT),
        base64.encodeToString(LONG.getBytes(UTF_8)),
        base64.encodeToString(("a" + LONG).getBytes(UTF_8)),
        base64.encodeToString(("ab" + LONG + "cde").getBytes(UTF_8)),
        Base64.getUrlEncoder().encodeToString(LONG.getBytes(UTF_8)));
  }

  @Test
  void aShortSecretIsNoReasonToChangeANameInAnAnswer() {
    CloudWords words = CloudWords.without(List.of("ak", "sk-of-a-test", "test"));
    ObjectNode answer = JsonNodeFactory.instance.objectNode();
    answer.put("VpcId", "vpc-test-ak").put("ProjectName", "SK-of-a-test");

    assertThat(shown(words, answer).toString())
        .isEqualTo("{\"VpcId\":\"vpc-test-ak\",\"ProjectName\":\"***\"}");
    assertThat(words.quoted("a TEST of ak")).isEqualTo("a *** of ***");
  }

  @ParameterizedTest
  @CsvSource({
    "a\u0085b, a\\u0085b",
    "a\u009bb, a\\u009bb",
    "a\u2028b, a\\u2028b",
    "a\u2029b, a\\u2029b",
    "a\u202eb, a\\u202eb",
    "a\u2066b, a\\u2066b",
    "a\u200fb, a\\u200fb",
    "a\u061cb, a\\u061cb",
    "a\ufeffb, a\\ufeffb",
    "a\ud800b, a\\ud800b",
    "a\udc00, a\\udc00",
    "a\udc00\ud800, a\\udc00\\ud800",
    "ä ß 中文 \ud83d\ude00 क\u094dर\u200d, ä ß 中文 \ud83d\ude00 क\u094dर\u200d"
  })
  void whatCouldPassForAnotherTextIsMadeVisible(String words, String shown) {
    ObjectNode answer = JsonNodeFactory.instance.objectNode().put("x", words);

    assertThat(quoted(words)).isEqualTo(shown);
    assertThat(shown(WORDS, answer).path("x").textValue()).isEqualTo(shown);
    assertThat(WORDS.id(Optional.of(words))).contains(shown);
  }

  @Test
  void nothingIsCutWithinACharacter() {
    assertThat(quoted("x".repeat(499) + "\ud83d\ude00")).isEqualTo("x".repeat(499) + "…");
    assertThat(WORDS.id(Optional.of("y".repeat(300))).orElseThrow()).hasSize(201);
  }

  private static String quoted(String words) {
    return WORDS.quoted(words);
  }

  @Test
  void controlCharactersAndEndlessTextAreNotPassedOn() {
    assertThat(quoted("a\r\n\u001b[31mb\u0000 ")).isEqualTo("a \\u001b[31mb\\u0000");
    assertThat(quoted("x".repeat(10_000))).hasSize(501).endsWith("…");
    String acrossTheCut = "x".repeat(495) + KEY_SECRET;
    assertThat(quoted(acrossTheCut)).isEqualTo("x".repeat(495) + "***");
  }

  private static ObjectNode shown(CloudWords words, ObjectNode answer) {
    StringBuilder json = new StringBuilder();
    for (char c : answer.toString().toCharArray()) {
      json.append(c < 0x80 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return words.of(json.toString().getBytes(UTF_8)).shown(answer);
  }
}
