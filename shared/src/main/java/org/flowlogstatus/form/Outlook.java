package org.flowlogstatus.form;

import java.util.List;
import org.immutables.value.Value;

/** What to do so that less goes dark: the part of a plan that a page shows. */
@Value.Immutable
public interface Outlook {
  /** Targets that go dark if nothing is done. */
  int goingDarkBefore();

  /** Those that still go dark when all is done. */
  int goingDarkAfter();

  /** In an order in which they can be run. */
  List<Todo> steps();

  /** What no step closes, and why, a line each. */
  List<String> unresolved();

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableOutlook.Builder {}
}
