package org.flowlogstatus.events;

import java.util.List;
import org.flowlogstatus.digest.Sha256;

/** Makes the id of an event: from the same parts, the same id. */
final class EventIds {
  private static final int LENGTH = 32;

  private EventIds() {}

  static String of(String... parts) {
    return of(List.of(parts));
  }

  static String of(List<String> parts) {
    return Sha256.hex(String.join("\n", parts)).substring(0, LENGTH);
  }
}
