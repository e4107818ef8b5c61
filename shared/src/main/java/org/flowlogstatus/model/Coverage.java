package org.flowlogstatus.model;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/** Whether the traffic of everything that a target holds or guards is logged, by any flow log. */
@Value.Immutable
public interface Coverage {
  @Value.Parameter
  State state();

  /** The ids of the flow logs that cover it, sorted. */
  @Value.Parameter
  List<String> by();

  /** Why the state is UNKNOWN; empty for any other. */
  @Value.Parameter
  Optional<Reason> reason();

  /** The state once Azure has deleted the flow logs of NSGs; empty on Alibaba Cloud. */
  @Value.Parameter
  Optional<State> afterRetirement();

  /** A known state that does not change with the retirement. */
  static Coverage of(
      State state,
      Collection<String> by,
      Optional<Reason> reason,
      Optional<State> afterRetirement) {
    return ImmutableCoverage.of(
        state,
        by.size() < 2
            ? List.copyOf(by)
            : by.stream().sorted().distinct().collect(Collectors.toList()),
        reason,
        afterRetirement);
  }

  /** Whether less is covered once the flow logs of NSGs are gone. */
  default boolean goesDark() {
    return afterRetirement()
        .filter(after -> state().isKnownExtent() && after.isKnownExtent())
        .filter(after -> after.compareTo(state()) > 0)
        .isPresent();
  }

  /** From all of it to nothing to cover. */
  enum State {
    COVERED,
    PARTLY_COVERED,
    NOT_COVERED,
    UNKNOWN,
    NOTHING_TO_COVER;

    public boolean isKnownExtent() {
      return this != UNKNOWN && this != NOTHING_TO_COVER;
    }
  }
}
