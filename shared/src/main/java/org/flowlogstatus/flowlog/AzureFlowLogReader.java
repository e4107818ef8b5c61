package org.flowlogstatus.flowlog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.TargetType;

/**
 * Reads what Azure Network Watcher says: the answer of {@code queryFlowLogStatus}, and an entry of
 * the list {@code flowLogs}. Source: Microsoft.Network, networkWatcher.json.
 */
public final class AzureFlowLogReader {
  private static final Set<String> IN_TRANSITION = Set.of("Creating", "Updating", "Deleting");
  private static final Set<String> NOT_SET_UP = Set.of("Failed", "Canceled");

  private AzureFlowLogReader() {}

  /**
   * The flow log of the network security group that was asked for; empty where it never had one,
   * which Azure says with {@code enabled:false} and no storage account.
   *
   * @throws CheckFailure PROVIDER_RESPONSE_INVALID, also where the answer is about another target
   */
  public static Optional<FlowLog> status(JsonNode answer, String targetId) throws CheckFailure {
    Fields fields = Fields.of(answer);
    String answered = fields.requiredText("targetResourceId");
    requireSame(answered, targetId);
    Fields properties = fields.requiredObject("properties");
    boolean enabled = properties.requiredFlag("enabled");
    if (!enabled && properties.filledText("storageId").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        details(properties, fields, enabled)
            .provider(Provider.AZURE)
            .targetId(answered)
            .targetType(TargetType.NETWORK_SECURITY_GROUP)
            .state(enabled ? LogState.ON : LogState.OFF)
            .build());
  }

  /**
   * A flow log that was asked for by its id.
   *
   * @throws CheckFailure PROVIDER_RESPONSE_INVALID where the answer is about another flow log
   */
  public static FlowLog named(JsonNode answer, String id) throws CheckFailure {
    requireSame(Fields.of(answer).requiredText("id"), id);
    return entry(answer);
  }

  /**
   * One entry of the list. Where it cannot be read it is {@link LogState#UNREADABLE}, which affects
   * only what depends on it.
   */
  public static FlowLog entry(JsonNode entry) {
    String targetId = targetId(entry);
    FlowLog.Builder log;
    try {
      log = known(entry, targetId);
    } catch (CheckFailure unreadable) {
      log = FlowLog.builder();
      log.state(LogState.UNREADABLE).unknownDetail(unreadable.detail());
    }
    String id = entry.path("id").asText("");
    return log.provider(Provider.AZURE)
        .id(id.isBlank() ? Optional.empty() : Optional.of(id))
        .targetId(targetId)
        .targetType(AzureTargets.typeOf(targetId))
        .carried(targetId.isEmpty() ? Optional.empty() : AzureCarried.of(entry))
        .build();
  }

  /** The id of the entry's target; empty where it does not say, so that it may be any target's. */
  static String targetId(JsonNode entry) {
    String target = entry.path("properties").path("targetResourceId").asText("");
    return AzureTargets.isArmId(target) ? target : "";
  }

  private static FlowLog.Builder known(JsonNode entry, String targetId) throws CheckFailure {
    Fields fields = Fields.of(entry);
    Fields properties = fields.requiredObject("properties");
    Optional<String> provisioning = properties.filledText("provisioningState");
    LogState state = state(provisioning, properties);
    FlowLog.Builder log = details(properties, properties, state != LogState.OFF);
    log.state(state);
    log.provisioningFailed(provisioning.isPresent() && NOT_SET_UP.contains(provisioning.get()));
    if (state != LogState.OFF) {
      fields.requiredText("id");
      properties.requiredText("targetResourceId");
    }
    if (state != LogState.OFF && targetId.isEmpty()) {
      throw CheckFailure.invalidAnswer("The flow log's targetResourceId is no ARM id.");
    }
    return log;
  }

  /** For a log that is off, what can be read: it stays off, whatever it lacks. */
  private static FlowLog.Builder details(Fields properties, Fields analyticsParent, boolean needed)
      throws CheckFailure {
    try {
      return AzureLogDetails.read(properties, analyticsParent);
    } catch (CheckFailure unreadable) {
      if (needed) {
        throw unreadable;
      }
      return FlowLog.builder();
    }
  }

  private static LogState state(Optional<String> provisioning, Fields properties)
      throws CheckFailure {
    if (provisioning.isPresent() && IN_TRANSITION.contains(provisioning.get())) {
      return LogState.IN_TRANSITION;
    }
    boolean on = properties.requiredFlag("enabled");
    if (on && provisioning.isPresent() && !isSettled(provisioning.get())) {
      throw CheckFailure.invalidAnswer("The flow log's provisioningState is a word unknown here.");
    }
    return on ? LogState.ON : LogState.OFF;
  }

  private static boolean isSettled(String provisioningState) {
    return provisioningState.equals("Succeeded") || NOT_SET_UP.contains(provisioningState);
  }

  private static void requireSame(String answered, String asked) throws CheckFailure {
    if (!Ids.same(answered, asked)) {
      throw CheckFailure.invalidAnswer("The answer is about another target than was asked for.");
    }
  }
}
