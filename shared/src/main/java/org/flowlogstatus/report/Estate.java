package org.flowlogstatus.report;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.report.StoredAccount.State;
import org.immutables.value.Value;

/** What the stored reports of all subscriptions or accounts say together. */
@Value.Immutable
public interface Estate {
  /** The states that the totals count: a report that can be read, of an account that is there. */
  Set<State> COUNTED = Set.of(State.FRESH, State.STALE);

  /** Those that are not fresh first; then those with the most gaps. */
  Comparator<StoredAccount> WORST_FIRST =
      Comparator.comparing(StoredAccount::state)
          .thenComparing(account -> -gaps(account))
          .thenComparing(StoredAccount::accountId);

  Provider provider();

  Instant computedAt();

  /** In the order of {@link #WORST_FIRST}. */
  List<StoredAccount> accounts();

  /** What could not be read. */
  List<ScopedProblem> problems();

  /** Whether there is a report at all, each is fresh and complete, and nothing is unknown. */
  default boolean complete() {
    return problems().isEmpty()
        && !accounts().isEmpty()
        && accounts().stream()
            .allMatch(one -> one.state() == State.FRESH && one.complete().orElse(false));
  }

  default Totals totals() {
    Totals totals = new Totals();
    accounts().stream()
        .filter(account -> COUNTED.contains(account.state()))
        .forEach(account -> account.totals().ifPresent(totals::add));
    return totals;
  }

  /** How many targets of an account are not logged, or not known to be. */
  static int gaps(StoredAccount account) {
    return account
        .totals()
        .map(
            totals ->
                totals.of(Coverage.State.NOT_COVERED)
                    + totals.of(Coverage.State.PARTLY_COVERED)
                    + totals.of(Coverage.State.UNKNOWN)
                    + totals.of(Status.UNKNOWN))
        .orElse(0);
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableEstate.Builder {}
}
