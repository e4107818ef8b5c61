package org.flowlogstatus.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One target, one verdict, the same shape for both clouds. Empty means that the cloud did not say.
 */
@Value.Immutable
public interface UniformResult {
  String SCHEMA_VERSION = "1.0";

  Provider provider();

  Optional<String> accountId();

  Optional<String> region();

  Target target();

  Reason reason();

  /** The verdict in one sentence for a person. */
  String message();

  /** Ids of the logs that the verdict rests on; absent where the deciding call names none. */
  Optional<List<String>> flowLogs();

  Optional<Destination> destination();

  Optional<Retention> retention();

  Optional<Format> format();

  Optional<Analytics> analytics();

  /** Present in a sweep only. */
  Optional<Coverage> coverage();

  List<Finding> findings();

  Observation observation();

  default Status status() {
    return reason().status();
  }

  /** The same result, with one more finding. */
  default UniformResult withFinding(Finding finding) {
    Builder copy = new Builder();
    return copy.from(this).addFindings(finding).build();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableUniformResult.Builder {}
}
