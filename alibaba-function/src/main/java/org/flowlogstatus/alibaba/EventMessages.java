package org.flowlogstatus.alibaba;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** What Function Compute hands to an event function, and what it takes from one. */
final class EventMessages {
  private EventMessages() {}

  static String event(byte[] event) {
    return new String(event, StandardCharsets.UTF_8);
  }

  /** A JSON array of CloudEvents, for the function's asynchronous destination. */
  static String answer(List<String> events) {
    return "[" + String.join(",", events) + "]";
  }
}
