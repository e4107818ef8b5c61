package org.flowlogstatus.plan.wish;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** What a caller asks of a plan. */
@Value.Immutable
public interface Wish {
  @Value.Default
  default Goal goal() {
    return Goal.COVER;
  }

  @Value.Default
  default Scope scope() {
    return Scope.AUTO;
  }

  /** Azure: ids of the storage accounts that new logs write to, one a region. */
  List<String> storageIds();

  /** Azure: the Log Analytics workspace, by its ARM id or its own GUID. */
  Optional<String> workspaceId();

  /** Azure: how long records are kept, in days; 0 for ever. */
  Optional<Integer> retentionDays();

  /** Alibaba Cloud: the Log Service project. */
  Optional<String> project();

  /** Alibaba Cloud: the Logstore in it. */
  Optional<String> logstore();

  /** Azure: whether the sheet of groups is requested besides the steps. */
  @Value.Default
  default boolean sheet() {
    return false;
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableWish.Builder {}
}
