package org.flowlogstatus.report;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.UniformResult;
import org.immutables.value.Value;

/** What a sweep found, and what it could not see. */
@Value.Immutable
public interface Report {
  Provider provider();

  /** Empty for several subscriptions. */
  Optional<String> accountId();

  Instant startedAt();

  Instant finishedAt();

  List<UniformResult> results();

  List<LogFinding> findings();

  List<ScopedProblem> problems();

  /** How many calls were made; each attempt counts. */
  Map<String, Long> callsByOperation();

  long callsThrottled();

  /** Whether every list was read. */
  default boolean complete() {
    return problems().isEmpty();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableReport.Builder {}
}
