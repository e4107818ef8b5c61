package org.flowlogstatus.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What a text of ours says, as the JDK's own slower way says it. */
class JsonTextTest {
  @Property
  void aTimestampIsRfc3339InUtc(
      @ForAll @LongRange(min = 0, max = 4_102_444_799L) long second,
      @ForAll @IntRange(max = 999_999_999) int nano) {
    Instant instant = Instant.ofEpochSecond(second, nano);

    assertThat(JsonText.timestamp(instant))
        .isEqualTo(instant.truncatedTo(ChronoUnit.MILLIS).toString());
  }

  @Example
  void aFullMinuteHasItsSeconds() {
    assertThat(JsonText.timestamp(Instant.parse("2026-11-20T23:00:00Z")))
        .isEqualTo("2026-11-20T23:00:00Z");
    assertThat(JsonText.timestamp(Instant.parse("2026-11-20T23:00:00.007Z")))
        .isEqualTo("2026-11-20T23:00:00.007Z");
  }

  @Example
  void oneTextInAnObjectIsEscaped() {
    assertThat(JsonText.ofText("a", "\"\\\n")).isEqualTo("{\"a\":\"\\\"\\\\\\n\"}");
  }

  @Example
  void lettersBeyondTheFirstPlaneStayAndALoneSurrogateIsEscaped() {
    assertThat(JsonText.ofText("a", "\u00fc \ud83d\ude00 \ud800x"))
        .isEqualTo("{\"a\":\"\u00fc \ud83d\ude00 \\uD800x\"}");
  }

  @Property
  void whateverIsWrittenIsReadAgain(@ForAll String text) throws InvalidJson {
    byte[] written = JsonText.ofText("a", text).getBytes(StandardCharsets.UTF_8);

    assertThat(StrictJson.object(written).path("a").asText()).isEqualTo(text);
  }
}
