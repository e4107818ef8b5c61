package org.flowlogstatus.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Which objects are read to their end: those in which one field has a wanted value. Of all others
 * the rest is checked and passed over, but for the fields that are always read.
 */
public final class Selection {
  /** Every object, to its end. */
  public static final Selection ALL = new Selection("", Set.of(), FieldNames.of());

  private final String field;
  private final Set<String> values;
  private final Set<String> keysBeyondAscii = new HashSet<>();
  private final FieldNames always;

  private Selection(String field, Set<String> values, FieldNames always) {
    this.field = field;
    this.values = Set.copyOf(values);
    for (String value : values) {
      if (value.getBytes(StandardCharsets.UTF_8).length > value.length()) {
        keysBeyondAscii.add(value.toLowerCase(Locale.ROOT));
      }
    }
    this.always = always;
  }

  /** The objects whose field has one of these values, whatever the case. */
  public static Selection where(String field, Set<String> values, FieldNames always) {
    return new Selection(field, values, always);
  }

  /** Whether an object whose field has this value is one of them. */
  public boolean selects(String given) {
    for (String value : values) {
      if (value.equalsIgnoreCase(given)) {
        return true;
      }
    }
    // There are letters with another length in lower case, which are not compared above.
    return !keysBeyondAscii.isEmpty() && keysBeyondAscii.contains(given.toLowerCase(Locale.ROOT));
  }

  /** Whether this field, having this value, tells that the object around it is not selected. */
  boolean isEndedBy(String name, JsonNode value) {
    return !field.isEmpty()
        && field.equals(name)
        && value.isTextual()
        && !selects(value.textValue());
  }

  boolean alwaysReads(String name) {
    return always.contain(name);
  }
}
