package org.flowlogstatus.local.organisation;

import java.time.Duration;
import java.time.Instant;
import org.flowlogstatus.local.cloud.estate.Json;

/** Stored reports of Azure subscriptions, written by hand. */
public final class StoredText {

  private StoredText() {}

  /** One with three targets, of which one goes dark, and a change of two when it was stored. */
  public static String of(String subscription, Duration age, boolean complete) {
    String at = Instant.now().minus(age).toString();
    var report =
        Json.object()
            .put("schemaVersion", "1.0")
            .put("provider", "azure")
            .put("accountId", subscription)
            .put("startedAt", at)
            .put("finishedAt", at)
            .put("complete", complete);
    report
        .putObject("totals")
        .put("targets", 3)
        .put("enabled", 1)
        .put("disabled", 2)
        .put("unknown", 0)
        .put("covered", 1)
        .put("partlyCovered", 0)
        .put("notCovered", 2)
        .put("coverageUnknown", 0)
        .put("nothingToCover", 0)
        .put("goingDark", 1);
    report.putArray("results");
    report.putArray("findings");
    var problems = report.putArray("problems");
    if (!complete) {
      problems.addObject().put("reason", "ACCESS_DENIED");
    }
    report.putObject("calls").put("total", 0).put("throttled", 0).set("byOperation", Json.object());
    report.putObject("lastChange").put("at", at).put("targets", 2);
    return report.toString();
  }
}
