package org.flowlogstatus.local.cloud.oracle;

import java.util.Locale;

/** What a report must say of one target; the id in lower case, since spellings vary. */
public record Expected(
    String type, String region, String id, String status, String reason, String coverage) {

  public Expected {
    id = id.toLowerCase(Locale.ROOT);
  }

  static Expected of(String type, String region, String id, Word word, Logged coverage) {
    return new Expected(type, region, id, word.status, word.reason, coverage.name());
  }

  /** A status with its reason. */
  enum Word {
    LOGGING("ENABLED"),
    INHERITED("ENABLED"),
    SERVICE_ACTIVATED("ENABLED"),
    SWITCHED_OFF("DISABLED"),
    NEVER_CONFIGURED("DISABLED"),
    NO_NETWORK_WATCHER("DISABLED"),
    SERVICE_NOT_ACTIVATED("DISABLED"),
    IN_TRANSITION("UNKNOWN"),
    PARENT_UNKNOWN("UNKNOWN"),
    NOT_FOUND("UNKNOWN"),
    PROVIDER_RESPONSE_INVALID("UNKNOWN");

    private final String status;
    private final String reason;

    Word(String status) {
      this.status = status;
      this.reason = name();
    }
  }
}
