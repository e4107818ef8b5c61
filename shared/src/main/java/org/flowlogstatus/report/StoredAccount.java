package org.flowlogstatus.report;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.immutables.value.Value;

/** A subscription or an account, and what its stored report says. */
@Value.Immutable
public interface StoredAccount {
  String accountId();

  State state();

  /** When the report's sweep ended; empty where no report can be read. */
  Optional<Instant> finishedAt();

  Optional<Duration> age();

  /** Whether every list was read; empty where there is no report that can be read. */
  Optional<Boolean> complete();

  Optional<Totals> totals();

  /** When a change was reported last; empty where none was. */
  Optional<Instant> lastChangeAt();

  /** Of how many targets it was reported. */
  Optional<Integer> lastChangeTargets();

  static Builder builder() {
    return new Builder();
  }

  /** How much a stored report is worth, the worst first. */
  enum State {
    /** There is one that cannot be read. */
    DAMAGED,
    /** The account is configured or seen, and no report of it was ever stored. */
    MISSING,
    /** It is older than two schedules. */
    STALE,
    /** The account is not there any more. */
    GONE,
    FRESH
  }

  /** Collects the parts. */
  final class Builder extends ImmutableStoredAccount.Builder {}
}
