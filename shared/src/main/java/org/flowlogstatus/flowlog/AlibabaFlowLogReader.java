package org.flowlogstatus.flowlog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.model.Ids;
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
   * One entry of the list. Where it cannot be read it is {@link LogState#UNREADABLE}, which affects
   * only its target, or any target where it does not say which. An entry that is off is off,
   * whatever it lacks.
   */
  public static FlowLog entry(JsonNode entry) {
    FlowLog.Builder log = FlowLog.builder();
    log.provider(Provider.ALIBABA_CLOUD);
    String targetId = targetId(entry);
    log.id(text(entry, "FlowLogId")).targetId(targetId).targetType(typeOf(targetId));
    try {
      return read(log, entry, targetId);
    } catch (CheckFailure unreadable) {
      return log.state(LogState.UNREADABLE).unknownDetail(unreadable.detail()).build();
    }
  }

  /**
   * The id of the entry's target; empty where it does not say, so that it may be any. An entry for
   * an unknown kind of target is for none of the known ones.
   */
  static String targetId(JsonNode entry) {
    String id = text(entry, "ResourceId").orElse("");
    boolean ofUnknownKind = !TYPES.containsKey(text(entry, "ResourceType").orElse(""));
    return typeOf(id).isPresent() || (ofUnknownKind && !id.isEmpty()) ? id : "";
  }

  private static FlowLog read(FlowLog.Builder log, JsonNode entry, String targetId)
      throws CheckFailure {
    Fields fields = Fields.of(entry);
    LogState state = state(fields);
    if (state == LogState.OFF) {
      AlibabaLogDetails.readWhatCanBe(fields, log);
      return log.state(state).build();
    }
    fields.requiredText("FlowLogId");
    fields.requiredText("ResourceId");
    requireKind(fields.requiredText("ResourceType"), typeOf(targetId));
    if (state == LogState.ON) {
      AlibabaLogDetails.read(fields, log);
    } else {
      AlibabaLogDetails.readWhatCanBe(fields, log);
    }
    return log.state(state).build();
  }

  private static void requireKind(String word, Optional<TargetType> ofId) throws CheckFailure {
    TargetType type = TYPES.get(word);
    if (type == null) {
      throw CheckFailure.invalidAnswer("The flow log's ResourceType is a word unknown here.");
    }
    if (ofId.isEmpty() || ofId.get() != type) {
      throw CheckFailure.invalidAnswer("The flow log's ResourceId is not one of its ResourceType.");
    }
  }

  private static LogState state(Fields fields) throws CheckFailure {
    LogState state = STATES.get(fields.requiredText("Status"));
    if (state == null) {
      throw CheckFailure.invalidAnswer("The flow log's Status is a word unknown here.");
    }
    return state;
  }

  private static Optional<TargetType> typeOf(String id) {
    return AlibabaTargets.typeOf(Ids.key(id));
  }

  private static Optional<String> text(JsonNode entry, String field) {
    String text = entry.path(field).textValue();
    return text == null || text.isBlank() ? Optional.empty() : Optional.of(text);
  }
}
