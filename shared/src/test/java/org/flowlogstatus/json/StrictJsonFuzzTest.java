package org.flowlogstatus.json;

import static org.assertj.core.api.Assertions.assertThatCode;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.gson.JsonElement;
import com.google.gson.Strictness;
import com.google.gson.internal.Streams;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** What ours takes, a reader that has no line in common with it takes as well. */
class StrictJsonFuzzTest {
  private static final int DEEPER_THAN_OURS = 100_000;

  @FuzzTest(maxDuration = "40s")
  void takesNothingThatAnotherReaderRefuses(byte[] bytes) {
    try {
      StrictJson.object(bytes);
    } catch (InvalidJson e) {
      return;
    }
    assertThatCode(() -> other(bytes)).doesNotThrowAnyException();
  }

  /** Reads one whole object. */
  private static void other(byte[] bytes) throws IOException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      reader.setNestingLimit(DEEPER_THAN_OURS);
      JsonElement read = Streams.parse(reader);
      if (!read.isJsonObject() || reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException("not one object");
      }
    }
  }
}
