package org.flowlogstatus.form;

import java.time.LocalDate;
import org.immutables.value.Value;

/** A gap that somebody has accepted for a time. */
@Value.Immutable
public interface Accepted {
  /** The last day on which it is accepted. */
  @Value.Parameter
  LocalDate until();

  /** Why, in the words of who accepted it. */
  @Value.Parameter
  String why();

  static Accepted of(LocalDate until, String why) {
    return ImmutableAccepted.of(until, why);
  }
}
