package org.flowlogstatus.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.UniformResult;
import org.immutables.value.Value;

/**
 * What every form is written from: one answer, or several in the order in which they were asked.
 */
@Value.Immutable
public interface Document {
  List<Part> parts();

  /** Whether results that pass without a warning are left out; totals still count them. */
  @Value.Default
  default boolean onlyGaps() {
    return false;
  }

  /** Empty where nobody asked for accepted gaps to be shown. */
  Optional<Acceptance> acceptance();

  /** What changed since the last sweep; empty where nothing is compared. */
  Optional<Changes> changes();

  /** What to do, so that nothing goes dark; empty where nobody planned. */
  Optional<Outlook> outlook();

  /** The results to show, in order. */
  default Stream<UniformResult> results() {
    return parts().stream().flatMap(this::results);
  }

  /** The results of a part to show, in order. */
  default Stream<UniformResult> results(Part part) {
    Stream<UniformResult> results = part.results().stream();
    return onlyGaps() ? results.filter(Outcome::isGap) : results;
  }

  /** What could not be read, in order. */
  default List<FailedRead> unread() {
    return parts().stream().flatMap(part -> part.unread().stream()).collect(Collectors.toList());
  }

  /** Whether everything was read. */
  default boolean complete() {
    return parts().stream().allMatch(Part::complete);
  }

  /** Whether the gap of a result is accepted. */
  default Optional<Accepted> accepted(UniformResult result) {
    return acceptance().flatMap(rules -> rules.of(result));
  }

  static Document of(Part part, boolean onlyGaps) {
    return builder().addParts(part).onlyGaps(onlyGaps).build();
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableDocument.Builder {}
}
