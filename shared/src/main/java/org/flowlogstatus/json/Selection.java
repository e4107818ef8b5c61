package org.flowlogstatus.json;

import com.fasterxml.jackson.databind.JsonNode;
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
  private final FieldNames always;

  private Selection(String field, Set<String> values, FieldNames always) {
    this.field = field;
    this.values = Set.copyOf(values);
    this.always = always;
  }

  /**
   * A selection.
   *
   * @param values in lower case, since those of the field are compared without case
   */
  public static Selection where(String field, Set<String> values, FieldNames always) {
    return new Selection(field, values, always);
  }

  /** Whether this field, having this value, tells that the object around it is not selected. */
  boolean isEndedBy(String name, JsonNode value) {
    return !field.isEmpty()
        && field.equals(name)
        && value.isTextual()
        && !values.contains(value.textValue().toLowerCase(Locale.ROOT));
  }

  boolean alwaysReads(String name) {
    return always.contain(name);
  }
}
