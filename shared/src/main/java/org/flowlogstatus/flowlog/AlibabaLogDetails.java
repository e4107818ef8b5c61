package org.flowlogstatus.flowlog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.model.Destination;

/**
 * Reads what {@code DescribeFlowLogs} says about a flow log besides on or off. A word that is in no
 * table makes a log that is on unreadable: it may mean that nothing is logged.
 */
final class AlibabaLogDetails {
  private static final Set<String> PARTS_OF_TRAFFIC = Set.of("Allow", "Drop");

  private AlibabaLogDetails() {}

  static void read(Fields fields, FlowLog.Builder log) throws CheckFailure {
    addDestination(fields, log);
    log.capturedPart(capturedPart(fields));
    log.ipv4Only(word(fields, "IpVersion", Set.of("IPv4", "DualStack"), "IPv4"));
    log.financiallyLocked(
        word(fields, "BusinessStatus", Set.of("Normal", "FinancialLocked"), "FinancialLocked"));
    log.deliveryFailure(deliveryFailure(fields));
  }

  /** For a log that is not on, what can be read; missing details change nothing. */
  static void readWhatCanBe(Fields fields, FlowLog.Builder log) {
    FlowLog.Builder tried = FlowLog.builder();
    try {
      read(fields, tried);
      read(fields, log);
    } catch (CheckFailure unreadable) {
      return;
    }
  }

  private static void addDestination(Fields fields, FlowLog.Builder log) throws CheckFailure {
    Optional<String> project = fields.text("ProjectName");
    Optional<String> logstore = fields.text("LogStoreName");
    if (isBlank(project) || isBlank(logstore)) {
      log.missingStorage(
          "The flow log is on, and names no project or no logstore of Log Service: records go"
              + " nowhere. Create it anew with both.");
    } else if (project.isPresent() && logstore.isPresent()) {
      log.destination(Destination.logService(project.get(), logstore.get()));
    }
  }

  /** An empty name means that there is none; an absent one was not said. */
  private static boolean isBlank(Optional<String> name) {
    return name.isPresent() && name.get().isBlank();
  }

  private static Optional<String> capturedPart(Fields fields) throws CheckFailure {
    List<String> parts = new ArrayList<>();
    Optional<String> type = fields.text("TrafficType");
    if (type.isPresent() && PARTS_OF_TRAFFIC.contains(type.get())) {
      parts.add("traffic of type " + type.get());
    } else if (type.isPresent() && !type.get().equals("All")) {
      throw unknown("TrafficType");
    }
    List<String> paths = paths(fields);
    if (!paths.isEmpty() && !paths.contains("all")) {
      parts.add("traffic on the path " + String.join(", ", paths));
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(String.join(" and ", parts));
  }

  private static List<String> paths(Fields fields) throws CheckFailure {
    Optional<Fields> path = fields.object("TrafficPath");
    List<String> paths = new ArrayList<>();
    if (path.isPresent()) {
      for (JsonNode element : path.get().elements("TrafficPathList")) {
        if (!element.isTextual()) {
          throw unknown("TrafficPath");
        }
        paths.add(element.textValue());
      }
    }
    return paths;
  }

  private static Optional<String> deliveryFailure(Fields fields) throws CheckFailure {
    boolean failed = word(fields, "FlowLogDeliverStatus", Set.of("SUCCESS", "FAILED"), "FAILED");
    return failed
        ? Optional.of(fields.filledText("FlowLogDeliverErrorMessage").orElse("no reason given"))
        : Optional.empty();
  }

  /** Whether a field has this one of its known words; it may also be absent. */
  private static boolean word(Fields fields, String name, Set<String> known, String wanted)
      throws CheckFailure {
    Optional<String> word = fields.filledText(name);
    if (word.isPresent() && !known.contains(word.get())) {
      throw unknown(name);
    }
    return word.isPresent() && word.get().equals(wanted);
  }

  private static CheckFailure unknown(String field) {
    return CheckFailure.invalidAnswer("The flow log's " + field + " is a word unknown here.");
  }
}
