package org.flowlogstatus.estate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Elements;
import org.immutables.value.Value;

/**
 * One entry of a list: read, or odd. An odd one makes what depends on it unknown, and nothing else.
 */
@Value.Immutable
public interface ArmRow<T> {
  /** Empty where not even that can be read. */
  @Value.Parameter
  Optional<String> id();

  /** Empty for an odd one. */
  @Value.Parameter
  Optional<T> entry();

  /** For an odd one, what is odd about it. */
  @Value.Parameter
  String whyUnreadable();

  static <T> ArmRow<T> of(String id, T entry) {
    return ImmutableArmRow.of(Optional.of(id), Optional.of(entry), "");
  }

  static <T> ArmRow<T> odd(Optional<String> id, String whyUnreadable) {
    return ImmutableArmRow.of(id, Optional.empty(), whyUnreadable);
  }

  /** Reads any entry of a list; one that the reader cannot read is odd. */
  static <T> ArmRow<T> read(JsonNode entry, String idField, Elements.Reader<T> reader) {
    String id = entry.path(idField).asText("");
    Optional<String> known = id.isBlank() ? Optional.empty() : Optional.of(id);
    try {
      return ImmutableArmRow.of(known, Optional.of(reader.read(entry)), "");
    } catch (CheckFailure failure) {
      return odd(known, failure.detail());
    }
  }
}
