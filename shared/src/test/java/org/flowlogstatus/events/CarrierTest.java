package org.flowlogstatus.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How large a text is to a carrier. */
class CarrierTest {

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "ß", "€", "\uD83D\uDE00", "a\"\\\n", "text with 漢字"})
  void aQueueCountsBytesOfUtf8(String text) {
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    assertThat(Carrier.STORAGE_QUEUE.size(text)).isEqualTo(bytes);
  }

  @Test
  void whatAQueueTakesIs64KiBOfBase64() {
    byte[] most = new byte[Carrier.STORAGE_QUEUE.most()];
    assertThat(Base64.getEncoder().encode(most)).hasSize(64 * 1024);
  }

  @ParameterizedTest
  @CsvSource({"a, 1", "'\"', 2", "\\, 2", "é, 2", "€, 3", "<, 6", "&, 6"})
  void aDestinationCountsWhatAJsonStringEscapes(String text, int size) {
    assertThat(Carrier.FUNCTION_DESTINATION.size(text)).isEqualTo(size);
    assertThat(Carrier.FUNCTION_DESTINATION.size("\u0007\u007f\u2028")).isEqualTo(18);
  }

  @Test
  void halfAPairIsNeverCountedForLessThanItBecomes() {
    String half = "\uD83D";
    int bytes = half.getBytes(StandardCharsets.UTF_8).length;
    assertThat(Carrier.STORAGE_QUEUE.size(half)).isGreaterThanOrEqualTo(bytes);
  }
}
