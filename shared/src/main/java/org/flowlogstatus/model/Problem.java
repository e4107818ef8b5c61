package org.flowlogstatus.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A failure in the form of RFC 9457, with its reason. */
@Value.Immutable
public interface Problem {
  Reason reason();

  /** Usually that of the reason; an invalid request may be 405, 413 or 415 as well. */
  @Value.Default
  default int httpStatus() {
    return reason().httpStatus();
  }

  String detail();

  /** A URI that names this occurrence, and under which it is logged. */
  String instance();

  Provider provider();

  /** The id that the cloud gave to the failed call. */
  Optional<String> requestId();

  /** After how many whole seconds to try again, where known. */
  Optional<Long> retryAfterSeconds();

  List<Violation> violations();

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableProblem.Builder {}
}
