package org.flowlogstatus.local.cloud.http;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultMatch;

/** The faults of one cloud, and how often each was applied. */
public final class FaultPlan {

  private final List<Counted> faults;

  /** Those of the faults that are the cloud's; of several that match the first counts. */
  public FaultPlan(List<Fault> faults, Cloud cloud) {
    this.faults =
        faults.stream()
            .filter(fault -> fault.cloud() == cloud)
            .map(fault -> new Counted(fault, new AtomicInteger()))
            .toList();
  }

  /** The next fault that applies to this call; it is counted. */
  public Optional<Fault> next(CallSubject call) {
    return faults.stream()
        .filter(fault -> matches(fault.fault().when(), call))
        .filter(Counted::another)
        .map(Counted::fault)
        .findFirst();
  }

  private static boolean matches(FaultMatch when, CallSubject call) {
    return agrees(when.operation(), call.operation())
        && agrees(when.subscription(), call.account())
        && agrees(when.region(), call.region())
        && agrees(when.target(), call.target())
        && (when.page().isEmpty() || when.page().getAsInt() == call.page());
  }

  private static boolean agrees(Optional<String> wanted, String actual) {
    return wanted.isEmpty() || wanted.get().equalsIgnoreCase(actual);
  }

  private record Counted(Fault fault, AtomicInteger count) {

    boolean another() {
      return count.getAndIncrement() < fault.when().times().orElse(Integer.MAX_VALUE);
    }
  }
}
