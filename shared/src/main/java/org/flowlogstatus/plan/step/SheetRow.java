package org.flowlogstatus.plan.step;

import java.util.List;
import org.immutables.value.Value;

/** A network security group, its flow log, what it guards, and what takes over. */
@Value.Immutable
public interface SheetRow {
  String accountId();

  String region();

  String group();

  /** Ids of the group's own flow logs. */
  List<String> flowLogs();

  List<String> subnets();

  List<String> networkInterfaces();

  List<String> networks();

  /**
   * Ids of the flow logs that record what it guards after its own is gone, planned ones included.
   */
  List<String> takesOver();

  /** Since when less is logged, planned steps included: a day, now, unknown; empty where never. */
  String darkFrom();

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableSheetRow.Builder {}
}
