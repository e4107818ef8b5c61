package org.flowlogstatus.local.cloud.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What one flow log of an estate says: whether it is on, and how much it then logs. */
record LogWord(State state, Logged logs) {

  private static final Set<String> MOVING = Set.of("Creating", "Updating", "Deleting");

  /** The states that the contract's section 2 tells apart. */
  enum State {
    ON,
    OFF,
    MOVING,
    NONSENSE
  }

  static LogWord ofAzure(JsonNode properties) {
    String provisioning = properties.path("provisioningState").asText("Succeeded");
    if (MOVING.contains(provisioning)) {
      return new LogWord(State.MOVING, Logged.UNKNOWN);
    }
    if (!properties.path("enabled").isBoolean()) {
      return new LogWord(State.NONSENSE, Logged.UNKNOWN);
    }
    if (!properties.path("enabled").asBoolean()) {
      return new LogWord(State.OFF, Logged.NOT_COVERED);
    }
    boolean failed = provisioning.equals("Failed");
    if (!failed && !provisioning.equals("Succeeded")) {
      return new LogWord(State.NONSENSE, Logged.UNKNOWN);
    }
    boolean goesNowhere = properties.path("storageId").asText("there").isEmpty();
    return on(failed || goesNowhere, isPart(properties));
  }

  static LogWord ofAlibaba(JsonNode log) {
    return switch (log.path("Status").asText("")) {
      case "Active" ->
          on(
              log.path("FlowLogDeliverStatus").asText("").equals("FAILED"),
              !log.path("TrafficType").asText("All").equals("All"));
      case "Activating" -> new LogWord(State.MOVING, Logged.UNKNOWN);
      case "Inactive" -> new LogWord(State.OFF, Logged.NOT_COVERED);
      default -> new LogWord(State.NONSENSE, Logged.UNKNOWN);
    };
  }

  static boolean any(List<LogWord> logs, State state) {
    return logs.stream().anyMatch(log -> log.state() == state);
  }

  static Logged together(List<LogWord> logs) {
    return Logged.byAny(logs.stream().map(LogWord::logs).toList());
  }

  private static LogWord on(boolean failed, boolean part) {
    Logged logs = part ? Logged.PARTLY_COVERED : Logged.COVERED;
    return new LogWord(State.ON, failed ? Logged.NOT_COVERED : logs);
  }

  private static boolean isPart(JsonNode properties) {
    String types = properties.path("recordTypes").asText("");
    boolean allTypes =
        types.isEmpty()
            || new HashSet<>(Arrays.asList(types.split(","))).equals(Set.of("B", "C", "E", "D"));
    return !allTypes || !properties.path("enabledFilteringCriteria").asText("").isEmpty();
  }
}
