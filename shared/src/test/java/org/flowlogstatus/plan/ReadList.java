package org.flowlogstatus.plan;

import java.time.Instant;
import java.util.Optional;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.sweep.Listing;

/** A list that a sweep has read. */
public final class ReadList {
  private ReadList() {}

  /** The list, read at the beginning of 1970 by one call. */
  public static <T> Listing<T> of(ListScope scope, T value) {
    Observation.Builder observed = Observation.builder();
    observed
        .operation(scope.list())
        .requestId(Optional.empty())
        .observedAt(Instant.EPOCH)
        .durationMillis(1)
        .attempts(1);
    return Listing.read(scope, observed.build(), value);
  }
}
