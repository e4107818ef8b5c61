package org.flowlogstatus.sweep.azure;

import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.sweep.Listing;

/** The list of flow logs under one network watcher. */
public final class WatchedLogs {
  private final String watcherId;
  private final String region;
  private final Listing<FlowLogs> logs;

  /**
   * A list.
   *
   * @param region that of the watcher; empty where it is not known
   */
  public WatchedLogs(String watcherId, String region, Listing<FlowLogs> logs) {
    this.watcherId = watcherId;
    this.region = region;
    this.logs = logs;
  }

  String watcherId() {
    return watcherId;
  }

  String region() {
    return region;
  }

  Listing<FlowLogs> logs() {
    return logs;
  }
}
