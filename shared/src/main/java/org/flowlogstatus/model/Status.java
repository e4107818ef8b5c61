package org.flowlogstatus.model;

import java.util.Optional;

/** The verdict. Whatever is neither a clear yes nor a clear no is UNKNOWN. */
public enum Status {
  ENABLED(Optional.of(true)),
  DISABLED(Optional.of(false)),
  UNKNOWN(Optional.empty());

  @SuppressWarnings("ImmutableEnumChecker") // Optional<Boolean> is immutable
  private final Optional<Boolean> enabled;

  Status(Optional<Boolean> enabled) {
    this.enabled = enabled;
  }

  /** The value of the key {@code enabled}; empty for UNKNOWN. */
  public Optional<Boolean> enabled() {
    return enabled;
  }
}
