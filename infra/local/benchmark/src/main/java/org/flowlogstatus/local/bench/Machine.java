package org.flowlogstatus.local.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.flowlogstatus.local.cloud.estate.Json;

/** Where and when figures were measured, without which they say little. */
final class Machine {
  private Machine() {}

  static ObjectNode describe() {
    return Json.object()
        .put("measuredAt", Instant.now().toString())
        .put("processors", Runtime.getRuntime().availableProcessors())
        .put("java", System.getProperty("java.vm.version"))
        .put("system", System.getProperty("os.name") + " " + System.getProperty("os.arch"))
        .put(
            "loadAverage",
            java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                .getSystemLoadAverage());
  }
}
