package org.flowlogstatus.json;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.flowlogstatus.json.StrictJson.Streamed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One whole JSON object in UTF-8, and nothing but that. */
class StrictJsonTest {

  @Test
  void readsOneObjectWithWhateverIsInIt() throws InvalidJson {
    JsonNode object =
        object(" {\"a\":[1,-2.5e3,true,false,null,\"ü\\u0131\"],\"b\":{\"a\":{}}} \n");

    assertThat(object.toString())
        .isEqualTo("{\"a\":[1,-2500.0,true,false,null,\"üı\"],\"b\":{\"a\":{}}}");
  }

  @Test
  void keepsAWholeNumberThatNoLongHolds() throws InvalidJson {
    assertThat(object("{\"a\":123456789012345678901234567890}").get("a").bigIntegerValue())
        .isEqualTo("123456789012345678901234567890");
  }

  @ParameterizedTest
  @MethodSource("org.flowlogstatus.json.NoObject#texts")
  void refusesAnythingElse(String text) {
    refused(text.getBytes(UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\":1,\"a\":1}",
        "{\"b\":{\"a\":1,\"a\":2}}",
        "{\"b\":[{\"a\":1,\"\\u0061\":2}]}"
      })
  void refusesANameTwiceAtAnyDepth(String text) {
    assertThatThrownBy(() -> object(text))
        .isInstanceOf(InvalidJson.class)
        .hasMessage("a name stands in it twice");
  }

  @Test
  void refusesANameTwiceAmongMany() {
    StringBuilder names = new StringBuilder("{");
    for (int i = 0; i < 40; i++) {
      names.append("\"n").append(i).append("\":0,");
    }
    for (int again : new int[] {0, 11, 12, 39}) {
      refused((names + "\"n" + again + "\":1}").getBytes(UTF_8));
    }
    assertThatCode(() -> object(names + "\"n40\":1}")).doesNotThrowAnyException();
  }

  @Test
  void keepsTheFieldsThatSomebodyLooksAtWhereverTheyStand() throws InvalidJson {
    String text = "{\"a\":{\"b\":1,\"x\":{\"a\":2}},\"x\":[{\"a\":3}],\"b\":[{\"y\":4,\"a\":5}]}";

    assertThat(
            StrictJson.object(text.getBytes(UTF_8), FieldNames.of("a", "b"), Selection.ALL)
                .toString())
        .isEqualTo("{\"a\":{\"b\":1},\"b\":[{\"a\":5}]}");
  }

  @Test
  void readsToTheirEndOnlyTheObjectsThatAreSelected() throws InvalidJson {
    Selection ofA = Selection.where("target", Set.of("a"), FieldNames.of("id"));
    String text =
        "{\"total\":3,\"list\":[{\"on\":1,\"target\":\"A\",\"on2\":2,\"id\":3},"
            + "{\"on\":4,\"target\":\"b\",\"on2\":{\"target\":\"a\"},\"id\":5},"
            + "{\"target\":6,\"on2\":7}],\"last\":8}";

    assertThat(StrictJson.object(text.getBytes(UTF_8), FieldNames.ALL, ofA).toString())
        .isEqualTo(
            "{\"total\":3,\"list\":[{\"on\":1,\"target\":\"A\",\"on2\":2,\"id\":3},"
                + "{\"on\":4,\"target\":\"b\",\"id\":5},{\"target\":6,\"on2\":7}],\"last\":8}");
  }

  /** Nobody looks at them, and still they must be JSON. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"x\":{\"a\":1,\"a\":2}}",
        "{\"x\":[{\"a\":[{\"b\":1,\"b\":2}]}]}",
        "{\"x\":1,\"x\":2}",
        "{\"x\":{\"a\":tru}}",
        "{\"x\":[1,}",
        "{\"x\":[1}}",
        "{\"x\":\"\\x\"}",
        "{\"x\":\"\n\"}",
        "{\"x\":01}",
        "{\"x\":\"",
        "{\"x\":{\"a\":1}",
        "{\"x\":{}} {}"
      })
  void checksWhatItPassesOver(String text) {
    assertThatThrownBy(
            () -> StrictJson.object(text.getBytes(UTF_8), FieldNames.of("wanted"), Selection.ALL))
        .isInstanceOf(InvalidJson.class);
  }

  @Test
  void depthIsBoundedInWhatItPassesOver() {
    byte[] deep = nested(100_000).getBytes(UTF_8);

    assertThatThrownBy(() -> StrictJson.object(deep, FieldNames.of("wanted"), Selection.ALL))
        .isInstanceOf(InvalidJson.class);
  }

  @ParameterizedTest
  @MethodSource("otherEncodings")
  void refusesWhatIsNotUtf8(Charset charset) {
    refused("{\"a\":\"ü\"}".getBytes(charset));
  }

  /** The parser itself would tell these encodings, and take them. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void refusesOtherEncodingsWhateverIsInThem(String charset) {
    refused("{\"a\":\"b\"}".getBytes(Charset.forName(charset)));
  }

  @Test
  void refusesAByteOrderMark() {
    refused("\uFEFF{\"a\":\"b\"}".getBytes(UTF_8));
  }

  static Stream<Charset> otherEncodings() {
    return Stream.of(UTF_16, UTF_16LE, ISO_8859_1, Charset.forName("UTF-32"));
  }

  @Test
  void refusesBytesThatAreNoUtf8() {
    refused(with(0xFF)); // never in UTF-8
    refused(with(0xC0, 0xAF)); // longer than need be
    refused(with(0xED, 0xA0, 0x80)); // half of a pair
    refused(with(0xF4, 0x90, 0x80, 0x80)); // above the last character
    refused(with(0xE2, 0x82)); // cut off
  }

  @Test
  void depthIsBounded() throws InvalidJson {
    assertThat(object(nested(500)).size()).isEqualTo(1);
    refused(nested(100_000).getBytes(UTF_8));
    refused(("{\"a\":" + "[".repeat(1_000_000)).getBytes(UTF_8));
  }

  @Test
  void theMessageQuotesNothing() {
    assertThatThrownBy(() -> object("{\"a\":geheim"))
        .isInstanceOf(InvalidJson.class)
        .hasNoCause()
        .hasMessageNotContaining("geheim");
  }

  @Test
  void oneObjectOrAnArrayOfObjects() throws InvalidJson {
    assertThat(StrictJson.objects("{\"a\":1}".getBytes(UTF_8))).hasSize(1);
    assertThat(StrictJson.objects(" [{\"a\":1},{}] ".getBytes(UTF_8))).hasSize(2);
    assertThat(StrictJson.objects("[]".getBytes(UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[1]", "[{},null]", "[[{}]]", "[{}", "[{}]]", "[{}],\"x\":1", "[{}],\"elements\":[{}]",
        "[{}],", "[{}]}", "[{}] x", "[,]", "null", "\uFEFF[{}]", "[{\"a\":1,\"a\":1}]"
      })
  void anyOtherArrayIsRefused(String text) {
    assertThatThrownBy(() -> StrictJson.objects(text.getBytes(UTF_8)))
        .isInstanceOf(InvalidJson.class);
  }

  @Test
  void handsOverTheElementsOfOneArrayAndKeepsTheRest() throws InvalidJson {
    List<String> elements = new ArrayList<>();
    Streamed page =
        StrictJson.elements(
            "{\"value\":[{\"value\":[2]},7],\"nextLink\":\"x\"}".getBytes(UTF_8),
            "value",
            element -> elements.add(element.toString()));

    assertThat(elements).containsExactly("{\"value\":[2]}", "7");
    assertThat(page.rest().toString()).isEqualTo("{\"nextLink\":\"x\"}");
    assertThat(page.arraySeen()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"value\":null}", "{\"value\":{}}", "{\"a\":{\"value\":[1]}}"})
  void aMissingArrayIsNotAnEmptyOne(String text) throws InvalidJson {
    List<JsonNode> elements = new ArrayList<>();

    assertThat(StrictJson.elements(text.getBytes(UTF_8), "value", elements::add).arraySeen())
        .isFalse();
    assertThat(elements).isEmpty();
  }

  private static JsonNode object(String text) throws InvalidJson {
    return StrictJson.object(text.getBytes(UTF_8));
  }

  private static void refused(byte[] bytes) {
    assertThatThrownBy(() -> StrictJson.object(bytes)).isInstanceOf(InvalidJson.class);
  }

  private static String nested(int depth) {
    return "{\"a\":".repeat(depth) + "1" + "}".repeat(depth);
  }

  private static byte[] with(int... raw) {
    String text = "{\"a\":\"" + "?".repeat(raw.length) + "\"}";
    byte[] bytes = text.getBytes(UTF_8);
    for (int i = 0; i < raw.length; i++) {
      bytes[6 + i] = (byte) raw[i];
    }
    return bytes;
  }

  @Test
  void aFieldThatNobodyRegisteredIsNotTakenForAbsent() throws InvalidJson {
    ObjectNode read =
        StrictJson.object(
            "{\"known\":{\"inner\":1},\"inner\":2,\"other\":3}".getBytes(UTF_8),
            FieldNames.of("known", "absent"),
            Selection.ALL);

    assertThat(read.path("absent").isMissingNode()).isTrue();
    assertThatThrownBy(() -> read.path("other")).hasMessageContaining("the field other");
    assertThatThrownBy(() -> read.get("other")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> read.has("other")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> read.path("known").path("inner"))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void everyFieldIsReadUnderANameThatIsReadWhole() throws InvalidJson {
    String text = "{\"a\":{\"x\":1},\"tags\":{\"x\":{\"y\":2}},\"x\":3}";

    assertThat(
            StrictJson.object(
                    text.getBytes(UTF_8), FieldNames.of("a").withWhole("tags"), Selection.ALL)
                .toString())
        .isEqualTo("{\"a\":{},\"tags\":{\"x\":{\"y\":2}}}");
  }
}
