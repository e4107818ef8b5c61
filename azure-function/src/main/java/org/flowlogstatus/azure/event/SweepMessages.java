package org.flowlogstatus.azure.event;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.sweep.SweepMessage;

/** The subscriptions to sweep, each once, with the time of its latest event. */
final class SweepMessages {
  private final Map<String, Optional<String>> causedAt = new LinkedHashMap<>();

  void add(ResourceEvent event) {
    causedAt.merge(event.subscriptionId(), event.time(), SweepMessages::latest);
  }

  /** A message for each. */
  List<String> messages() {
    return causedAt.entrySet().stream()
        .map(due -> SweepMessage.of(due.getKey(), due.getValue()))
        .toList();
  }

  /** An event without a time may be the latest. */
  private static Optional<String> latest(Optional<String> one, Optional<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return Optional.empty();
    }
    return instant(one.get()).isAfter(instant(other.get())) ? one : other;
  }

  private static Instant instant(String time) {
    return OffsetDateTime.parse(time).toInstant();
  }
}
