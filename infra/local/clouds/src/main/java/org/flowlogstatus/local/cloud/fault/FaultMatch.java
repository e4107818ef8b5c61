package org.flowlogstatus.local.cloud.fault;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * Which calls a fault applies to: all that agree with every part named here, without case. {@code
 * operation} is a name of the call log; {@code subscription}, {@code region} and {@code target} are
 * ids; {@code page} counts from 1; {@code times} bounds how many calls it applies to.
 */
public record FaultMatch(
    Optional<String> operation,
    Optional<String> subscription,
    Optional<String> region,
    Optional<String> target,
    OptionalInt page,
    OptionalInt times) {

  static final FaultMatch ANY =
      new FaultMatch(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          OptionalInt.empty());

  FaultMatch operation(String name) {
    return new FaultMatch(Optional.of(name), subscription, region, target, page, times);
  }

  FaultMatch subscription(String id) {
    return new FaultMatch(operation, Optional.of(id), region, target, page, times);
  }

  FaultMatch region(String id) {
    return new FaultMatch(operation, subscription, Optional.of(id), target, page, times);
  }

  FaultMatch target(String id) {
    return new FaultMatch(operation, subscription, region, Optional.of(id), page, times);
  }

  FaultMatch page(int number) {
    return new FaultMatch(operation, subscription, region, target, OptionalInt.of(number), times);
  }

  FaultMatch times(int calls) {
    return new FaultMatch(operation, subscription, region, target, page, OptionalInt.of(calls));
  }
}
