package org.flowlogstatus.form.export;

import org.flowlogstatus.form.SharedWords;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.Severity;
import org.flowlogstatus.model.UniformResult;

/** How much an event matters, in OCSF's words and numbers. */
enum OcsfSeverity {
  UNKNOWN(0, "Unknown"),
  INFORMATIONAL(1, "Informational"),
  MEDIUM(3, "Medium"),
  HIGH(4, "High"),
  CRITICAL(5, "Critical");

  private final int id;
  private final String caption;

  OcsfSeverity(int id, String caption) {
    this.id = id;
    this.caption = caption;
  }

  static OcsfSeverity of(UniformResult result, Outcome outcome) {
    Severity worst = SharedWords.worst(result).orElse(Severity.INFO);
    switch (outcome) {
      case FAIL:
        return worst == Severity.CRITICAL ? CRITICAL : HIGH;
      case UNKNOWN:
        return UNKNOWN;
      default:
        return worst == Severity.WARNING ? MEDIUM : INFORMATIONAL;
    }
  }

  int id() {
    return id;
  }

  String caption() {
    return caption;
  }
}
