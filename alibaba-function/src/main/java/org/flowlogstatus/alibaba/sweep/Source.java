package org.flowlogstatus.alibaba.sweep;

import java.util.Collection;
import org.flowlogstatus.alibaba.settings.Settings;

/** The source of events, as CloudEvents has it. */
public final class Source {
  private Source() {}

  /** Of events about a region; about several, where it is empty. */
  public static String of(String regionId, Settings settings) {
    return "acs:vpc:" + regionId + ":" + settings.accountId().orElse("");
  }

  /** Of events about all of these. */
  public static String of(Collection<String> regionIds, Settings settings) {
    return of(regionIds.size() == 1 ? regionIds.iterator().next() : "", settings);
  }

  /** What was swept, as the subject of an event. */
  public static String subject(Collection<String> regionIds) {
    return regionIds.isEmpty() ? "all regions" : String.join(",", regionIds);
  }
}
