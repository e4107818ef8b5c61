package org.flowlogstatus.form;

import java.util.Optional;
import org.immutables.value.Value;

/** A target whose result differs from the last one. */
@Value.Immutable
public interface Changed {
  @Value.Parameter
  String target();

  /** What was said before, in the contract's words; empty where the target is new. */
  @Value.Parameter
  Optional<String> before();

  /** What is said now; empty where the target is gone. */
  @Value.Parameter
  Optional<String> after();

  static Changed of(String target, Optional<String> before, Optional<String> after) {
    return ImmutableChanged.of(target, before, after);
  }
}
