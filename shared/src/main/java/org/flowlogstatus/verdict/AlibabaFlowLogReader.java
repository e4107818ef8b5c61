package org.flowlogstatus.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.model.Destination;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.TargetType;

/**
 * Reads what the VPC API says: the answer of {@code GetFlowLogServiceStatus}, and an entry of the
 * list {@code DescribeFlowLogs}. Source: VPC 2016-04-28.
 */
public final class AlibabaFlowLogReader {
  private static final Map<String, LogState> STATES =
      Map.of("Active", LogState.ON, "Inactive", LogState.OFF, "Activating", LogState.IN_TRANSITION);
  private static final Map<String, TargetType> TYPES =
      Map.of(
          "VPC", TargetType.VPC,
          "VSwitch", TargetType.VSWITCH,
          "NetworkInterface", TargetType.NETWORK_INTERFACE);

  private AlibabaFlowLogReader() {}

  /** Whether the flow log feature is activated in the region that was asked for. */
  public static boolean serviceActivated(JsonNode answer) throws CheckFailure {
    return Fields.of(answer).requiredFlag("Enabled");
  }

  /**
   * One entry of the list. Where its own words cannot be read it is {@link LogState#UNREADABLE},
   * and only what depends on it suffers; where not even its target can, the list is invalid.
   */
  public static FlowLog entry(JsonNode entry) throws CheckFailure {
    Fields fields = Fields.of(entry);
    String id = fields.requiredText("FlowLogId");
    String targetId = fields.requiredText("ResourceId");
    TargetType type = type(fields.requiredText("ResourceType"));
    try {
      return base(id, targetId, type, details(fields)).state(state(fields)).build();
    } catch (CheckFailure unreadable) {
      return base(id, targetId, type, FlowLog.builder())
          .state(LogState.UNREADABLE)
          .doubt(unreadable.detail())
          .build();
    }
  }

  /**
   * The id of what an entry is for.
   *
   * @throws CheckFailure where it does not tell, or not which log it is
   */
  static Optional<String> targetId(JsonNode entry) throws CheckFailure {
    Fields fields = Fields.of(entry);
    fields.requiredText("FlowLogId");
    type(fields.requiredText("ResourceType"));
    return Optional.of(fields.requiredText("ResourceId"));
  }

  private static FlowLog.Builder base(
      String id, String targetId, TargetType type, FlowLog.Builder log) {
    log.provider(Provider.ALIBABA_CLOUD).id(id).targetId(targetId).targetType(type);
    return log;
  }

  private static FlowLog.Builder details(Fields fields) throws CheckFailure {
    FlowLog.Builder log = FlowLog.builder();
    log.destination(destination(fields));
    log.capturedPart(capturedPart(fields));
    log.deliveryFailure(deliveryFailure(fields));
    return log;
  }

  private static Optional<String> capturedPart(Fields fields) throws CheckFailure {
    Optional<String> type = fields.filledText("TrafficType");
    return type.isEmpty() || type.get().equals("All")
        ? Optional.empty()
        : Optional.of("traffic of type " + type.get());
  }

  private static Optional<Destination> destination(Fields fields) throws CheckFailure {
    Optional<String> project = fields.filledText("ProjectName");
    Optional<String> logstore = fields.filledText("LogStoreName");
    return project.isPresent() && logstore.isPresent()
        ? Optional.of(Destination.logService(project.get(), logstore.get()))
        : Optional.empty();
  }

  private static Optional<String> deliveryFailure(Fields fields) throws CheckFailure {
    Optional<String> status = fields.filledText("FlowLogDeliverStatus");
    String words = fields.filledText("FlowLogDeliverErrorMessage").orElse("no reason given");
    return status.isPresent() && status.get().equals("FAILED")
        ? Optional.of(words)
        : Optional.empty();
  }

  private static LogState state(Fields fields) throws CheckFailure {
    LogState state = STATES.get(fields.requiredText("Status"));
    if (state == null) {
      throw CheckFailure.invalidAnswer("The flow log's Status is a word unknown here.");
    }
    return state;
  }

  private static TargetType type(String word) throws CheckFailure {
    TargetType type = TYPES.get(word);
    if (type == null) {
      throw CheckFailure.invalidAnswer("The flow log's ResourceType is a word unknown here.");
    }
    return type;
  }
}
