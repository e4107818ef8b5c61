package org.flowlogstatus.flowlog;

import org.flowlogstatus.model.Ids;
import org.immutables.value.Value;

/** A flow log that a target names as its own: the second witness beside the list of logs. */
@Value.Immutable(copy = false)
public interface NamedLog {
  /** The id of the target. */
  @Value.Parameter
  String target();

  /** The id of the flow log, as the target has it; it may be none. */
  @Value.Parameter
  String log();

  /** The {@link Ids#key} of the flow log's id. */
  @Value.Lazy
  default String key() {
    return Ids.key(log());
  }

  static NamedLog of(String target, String log) {
    return ImmutableNamedLog.of(target, log);
  }
}
