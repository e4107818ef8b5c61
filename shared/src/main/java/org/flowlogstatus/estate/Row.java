package org.flowlogstatus.estate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Elements;
import org.immutables.value.Value;

/** One entry of a list: read, or odd, which spoils what hangs on it and nothing else. */
@Value.Immutable
public interface Row<T> {
  /** Empty where not even that can be read. */
  @Value.Parameter
  Optional<String> id();

  /** Empty for an odd one. */
  @Value.Parameter
  Optional<T> entry();

  /** For an odd one, what is odd about it. */
  @Value.Parameter
  String doubt();

  static <T> Row<T> of(String id, T entry) {
    return ImmutableRow.of(Optional.of(id), Optional.of(entry), "");
  }

  static <T> Row<T> odd(Optional<String> id, String doubt) {
    return ImmutableRow.of(id, Optional.empty(), doubt);
  }

  /** Reads any entry of a list; one that the reader cannot read is odd. */
  static <T> Row<T> read(JsonNode entry, String idField, Elements.Reader<T> reader) {
    String id = entry.path(idField).asText("");
    Optional<String> known = id.isBlank() ? Optional.empty() : Optional.of(id);
    try {
      return ImmutableRow.of(known, Optional.of(reader.read(entry)), "");
    } catch (CheckFailure failure) {
      return odd(known, failure.detail());
    }
  }
}
