package org.flowlogstatus.sweep;

import java.util.Optional;
import java.util.function.Function;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.verdict.Verdict;

/** A list: read to its end, or failed; a failed one has no entries. */
public final class Listing<T> {
  private final ListScope scope;
  private final Observation observation;
  private final Optional<T> value;
  private final Optional<CheckFailure> failure;

  private Listing(
      ListScope scope, Observation observation, Optional<T> value, Optional<CheckFailure> failure) {
    this.scope = scope;
    this.observation = observation;
    this.value = value;
    this.failure = failure;
  }

  public static <T> Listing<T> read(ListScope scope, Observation observation, T value) {
    return new Listing<>(scope, observation, Optional.of(value), Optional.empty());
  }

  public static <T> Listing<T> failed(
      ListScope scope, Observation observation, CheckFailure failure) {
    return new Listing<>(scope, observation, Optional.empty(), Optional.of(failure));
  }

  /** The same list as if it had been read and said this. */
  public <R> Listing<R> with(R other) {
    return read(scope, observation, other);
  }

  /** The same list with its value converted. */
  public <R> Listing<R> map(Function<T, R> reading) {
    return new Listing<>(scope, observation, value.map(reading), failure);
  }

  public ListScope scope() {
    return scope;
  }

  public Observation observation() {
    return observation;
  }

  public Optional<T> value() {
    return value;
  }

  public Optional<CheckFailure> failure() {
    return failure;
  }

  /** Why it could not be read; empty where it was. */
  public Optional<Reason> unread() {
    return failure.map(CheckFailure::reason);
  }

  /** The verdict on a target that is unknown because this list was not read. */
  public Verdict unreadVerdict() {
    Reason reason = failure.map(CheckFailure::reason).orElse(Reason.INTERNAL_ERROR);
    return Verdict.unknown(
        reason, failure.map(CheckFailure::detail).orElse("The list was not read."));
  }

  public boolean isRead() {
    return value.isPresent();
  }
}
