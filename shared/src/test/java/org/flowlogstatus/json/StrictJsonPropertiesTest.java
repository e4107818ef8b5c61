package org.flowlogstatus.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever the bytes are: an independent reader says the same of them. */
class StrictJsonPropertiesTest {
  private static final JsonMapper OTHER_READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @Property
  void aDocumentIsReadAsItIs(@ForAll("objects") String document) {
    assertThat(read(document.getBytes(UTF_8))).contains(document);
  }

  @Property
  void noBeginningOfADocumentIsOne(@ForAll("objects") String document, @ForAll int where) {
    byte[] whole = document.getBytes(UTF_8);
    byte[] cutOff = Arrays.copyOf(whole, Math.floorMod(where, whole.length));

    assertThat(read(cutOff)).isEmpty();
  }

  @Property
  void nothingMayFollow(@ForAll("objects") String document, @ForAll("tails") String tail) {
    assertThat(read((document + tail).getBytes(UTF_8))).isEmpty();
  }

  @Property
  void arbitraryBytesAreAsTheOtherReaderHasThem(@ForAll byte[] bytes) {
    assertThat(read(bytes)).isEqualTo(readByTheOther(bytes));
  }

  @Property(tries = 5000)
  void aDocumentWithAnotherByteIsAsTheOtherReaderHasIt(
      @ForAll("objects") String document, @ForAll int where, @ForAll byte other) {
    byte[] bytes = document.getBytes(UTF_8);
    bytes[Math.floorMod(where, bytes.length)] = other;

    assertThat(read(bytes)).isEqualTo(readByTheOther(bytes));
  }

  /** What is passed over is checked like what is read. */
  @Property(tries = 5000)
  void aDocumentIsAsValidWhereNobodyLooksAtIt(
      @ForAll("objects") String document, @ForAll int where, @ForAll byte other) {
    byte[] bytes = document.getBytes(UTF_8);
    bytes[Math.floorMod(where, bytes.length)] = other;

    assertThat(isTaken(bytes, FieldNames.of())).isEqualTo(isTaken(bytes, FieldNames.ALL));
  }

  private static boolean isTaken(byte[] bytes, FieldNames wanted) {
    try {
      StrictJson.object(bytes, wanted, Selection.ALL);
      return true;
    } catch (InvalidJson e) {
      return false;
    }
  }

  @Provide
  Arbitrary<String> objects() {
    return Arbitraries.lazyOf(this::leaves, this::arrays, this::objectsOfValues)
        .map(value -> "{\"root\":" + value + "}");
  }

  @Provide
  Arbitrary<String> tails() {
    return Arbitraries.of(
        "{}", "}", "]", ",", "x", "\u0000", "\uFEFF", "null", "//", "\"", "\u00a0");
  }

  private Arbitrary<String> values() {
    return Arbitraries.lazyOf(this::leaves, this::leaves, this::arrays, this::objectsOfValues);
  }

  private Arbitrary<String> leaves() {
    Arbitrary<String> texts = Arbitraries.strings().withChars("aı€😀 {}[]:,.-").ofMaxLength(6);
    return Arbitraries.oneOf(
        Arbitraries.of("true", "false", "null", "{}", "[]", "0", "1.5"),
        Arbitraries.longs().map(String::valueOf),
        texts.map(text -> "\"" + text.replaceAll("\\p{Cs}", "") + "\""));
  }

  private Arbitrary<String> arrays() {
    return values().list().ofMaxSize(3).map(list -> "[" + String.join(",", list) + "]");
  }

  private Arbitrary<String> objectsOfValues() {
    return values()
        .list()
        .ofMaxSize(3)
        .map(
            list -> {
              StringBuilder object = new StringBuilder();
              for (int i = 0; i < list.size(); i++) {
                object.append(i == 0 ? "" : ",").append("\"n").append(i).append("\":");
                object.append(list.get(i));
              }
              return "{" + object + "}";
            });
  }

  private static Optional<String> text(JsonNode node) {
    return node.isObject() ? Optional.of(node.toString()) : Optional.empty();
  }

  private static Optional<String> read(byte[] bytes) {
    try {
      return text(StrictJson.object(bytes));
    } catch (InvalidJson e) {
      return Optional.empty();
    }
  }

  private static Optional<String> readByTheOther(byte[] bytes) {
    try {
      String decoded = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text(OTHER_READER.readTree(decoded));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
