package org.flowlogstatus.local.cloud.arm;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Ids as ARM echoes them: the same id comes back in one case from one call, in another from the
 * next.
 */
final class Spelling {

  private static final Pattern GROUP = Pattern.compile("(?i)(/resourceGroups/)([^/]+)");

  private Spelling() {}

  /** The id where another resource refers to it: the group's name in capitals. */
  static String reference(String id) {
    return GROUP
        .matcher(id)
        .replaceFirst(m -> m.group(1) + m.group(2).toUpperCase(Locale.ROOT).replace("$", "\\$"));
  }

  /** The id where a status query repeats it: {@code resourcegroups} in lower case. */
  static String repeated(String id) {
    return id.replaceFirst("(?i)/resourceGroups/", "/resourcegroups/")
        .replaceFirst("(?i)/Microsoft\\.Network/", "/microsoft.network/");
  }

  /** The id of a flow log: some say {@code FlowLogs}, some {@code flowLogs}. */
  static String flowLog(String watcherId, String name) {
    return watcherId + (name.length() % 2 == 0 ? "/FlowLogs/" : "/flowLogs/") + name;
  }
}
