package org.flowlogstatus.model;

import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** How and when the deciding answer was obtained. */
@Value.Immutable
public interface Observation {
  /** The name of the cloud operation that decided. */
  String operation();

  /** The id that the cloud gave to the deciding call. */
  Optional<String> requestId();

  Instant observedAt();

  /** From the start of the check to its verdict. */
  long durationMillis();

  /** How often the deciding call was made, the last one included. */
  int attempts();

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableObservation.Builder {}
}
