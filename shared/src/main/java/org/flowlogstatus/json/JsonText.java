package org.flowlogstatus.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;

/** Writes JSON text, with {@code null} for what is empty. */
public final class JsonText {
  /** Letters beyond the first plane as they are; the library would write each as two escapes. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8).build();

  private static final int WITHOUT_SECONDS = "2026-11-20T23:00".length();

  private JsonText() {}

  /** Writes a document or a part of one. */
  @FunctionalInterface
  public interface Body {
    void write(JsonGenerator json) throws IOException;
  }

  /** One JSON document. */
  public static String of(Body body) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      write(text, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString(StandardCharsets.UTF_8);
  }

  /** Writes one JSON document in UTF-8 as a stream; does not close {@code out}. */
  public static void write(OutputStream out, Body body) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      body.write(json);
    }
  }

  /** RFC 3339 in UTC, to the millisecond where there is one. */
  public static String timestamp(Instant instant) {
    // Instant.toString uses a formatter, whose set-up costs a cold start milliseconds.
    LocalDateTime utc =
        LocalDateTime.ofEpochSecond(instant.getEpochSecond(), instant.getNano(), ZoneOffset.UTC);
    String text = utc.truncatedTo(ChronoUnit.MILLIS).toString();
    return text.length() == WITHOUT_SECONDS ? text + ":00Z" : text + "Z";
  }

  /** One JSON document: an object with one text in it. */
  public static String ofText(String name, String value) {
    return of(new OneText(name, value));
  }

  public static void text(JsonGenerator json, String name, Optional<String> value)
      throws IOException {
    json.writeStringField(name, value.orElse(null));
  }

  public static void flag(JsonGenerator json, String name, Optional<Boolean> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeBooleanField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  public static void count(JsonGenerator json, String name, Optional<Integer> value)
      throws IOException {
    if (value.isPresent()) {
      json.writeNumberField(name, value.get());
    } else {
      json.writeNullField(name);
    }
  }

  public static void texts(JsonGenerator json, String name, Collection<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** Begins the object that is the value of a field; where it is empty, writes {@code null}. */
  public static boolean begins(JsonGenerator json, String name, Optional<?> value)
      throws IOException {
    if (value.isEmpty()) {
      json.writeNullField(name);
      return false;
    }
    json.writeObjectFieldStart(name);
    return true;
  }

  private static final class OneText implements Body {
    private final String name;
    private final String value;

    OneText(String name, String value) {
      this.name = name;
      this.value = value;
    }

    @Override
    public void write(JsonGenerator json) throws IOException {
      json.writeStartObject();
      json.writeStringField(name, value);
      json.writeEndObject();
    }
  }
}
