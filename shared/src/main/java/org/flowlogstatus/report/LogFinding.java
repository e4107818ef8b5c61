package org.flowlogstatus.report;

import java.util.Optional;
import org.flowlogstatus.model.Finding;
import org.immutables.value.Value;

/** A finding on a flow log, or on another entry of a list, that belongs to no result. */
@Value.Immutable
public interface LogFinding {
  @Value.Parameter
  Finding finding();

  /** The id of the flow log; empty where the entry is not one. */
  @Value.Parameter
  Optional<String> flowLog();

  /** The id of the log's target, or of the entry that is not a flow log; empty where unknown. */
  @Value.Parameter
  Optional<String> target();

  static LogFinding of(Finding finding, Optional<String> flowLog, Optional<String> target) {
    return ImmutableLogFinding.of(finding, flowLog, target);
  }
}
