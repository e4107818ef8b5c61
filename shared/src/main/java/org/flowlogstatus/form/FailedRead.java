package org.flowlogstatus.form;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.model.Problem;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.report.ScopedProblem;
import org.immutables.value.Value;

/** What could not be read, and why: a list of a sweep, or a target that was asked about. */
@Value.Immutable
public interface FailedRead {
  /** The list by the cloud's name of it with where it is, or the target as it was asked. */
  @Value.Parameter
  String name();

  @Value.Parameter
  Optional<String> accountId();

  @Value.Parameter
  Optional<String> region();

  @Value.Parameter
  Problem problem();

  /** A target that was asked about. */
  static FailedRead target(String asked, Problem problem) {
    return ImmutableFailedRead.of(asked, Optional.empty(), Optional.empty(), problem);
  }

  /** A list of a sweep. */
  static FailedRead list(ScopedProblem problem) {
    ListScope scope = problem.scope();
    String where =
        Stream.of(scope.owner(), scope.region())
            .flatMap(Optional::stream)
            .collect(Collectors.joining(", "));
    String name = where.isEmpty() ? scope.list() : scope.list() + " (" + where + ")";
    return ImmutableFailedRead.of(name, scope.owner(), scope.region(), problem.problem());
  }

  static List<FailedRead> lists(List<ScopedProblem> problems) {
    return problems.stream().map(FailedRead::list).collect(Collectors.toList());
  }
}
