package org.flowlogstatus.call;

import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;

/** What a call brought, and how it was obtained. */
public final class Answered<T> {
  private final T value;
  private final Optional<String> requestId;
  private final int attempts;

  Answered(T value, Optional<String> requestId, int attempts) {
    this.value = value;
    this.requestId = requestId;
    this.attempts = attempts;
  }

  /** The answer of a call that failed: the value that its failure stands for. */
  public static <T> Answered<T> by(CheckFailure failure, T value) {
    int attempts = failure.call().isPresent() ? failure.call().get().attempts() : 1;
    return new Answered<>(value, failure.requestId(), attempts);
  }

  /** Another value that was read from the same answer. */
  public <U> Answered<U> with(U other) {
    return new Answered<>(other, requestId, attempts);
  }

  public T value() {
    return value;
  }

  /** The id that the cloud gave to the call. */
  public Optional<String> requestId() {
    return requestId;
  }

  /** How often the call was made, the last one included. */
  public int attempts() {
    return attempts;
  }
}
