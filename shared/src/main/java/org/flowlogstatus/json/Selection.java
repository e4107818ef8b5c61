package org.flowlogstatus.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import org.flowlogstatus.model.Ids;

/**
 * Which objects are read to their end: those in which one field has a wanted value. Of all others
 * the rest is checked and skipped, except for the fields that are always read.
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

  /** The objects whose field has one of these values, whatever the case. */
  public static Selection where(String field, Set<String> values, FieldNames always) {
    return new Selection(field, values, always);
  }

  /** Whether an object whose field has this value is one of them. */
  public boolean selects(String given) {
    for (String value : values) {
      if (Ids.same(value, given)) {
        return true;
      }
    }
    return false;
  }

  /** Whether this field with this value shows that its object is not selected. */
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
