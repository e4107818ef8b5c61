package org.flowlogstatus.alibaba.sweep;

import java.util.Collection;
import java.util.Optional;

/** The source of events, as CloudEvents has it. */
public final class Source {
  private Source() {}

  /** The source of events about a region; empty for several. */
  public static String of(String regionId, Optional<String> accountId) {
    return "acs:vpc:" + regionId + ":" + accountId.orElse("");
  }

  /** The source of events about all of these. */
  public static String of(Collection<String> regionIds, Optional<String> accountId) {
    return of(regionIds.size() == 1 ? regionIds.iterator().next() : "", accountId);
  }

  /** What was swept, as the subject of an event. */
  public static String subject(Collection<String> regionIds) {
    return regionIds.isEmpty() ? "all regions" : String.join(",", regionIds);
  }
}
