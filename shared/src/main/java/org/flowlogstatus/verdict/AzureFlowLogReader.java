package org.flowlogstatus.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.model.IdLetters;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.TargetType;

/**
 * Reads what Azure Network Watcher says: the answer of {@code queryFlowLogStatus}, and an entry of
 * the list {@code flowLogs}. Source: Microsoft.Network, networkWatcher.json.
 */
public final class AzureFlowLogReader {
  private static final Set<String> IN_TRANSITION = Set.of("Creating", "Updating", "Deleting");
  private static final Map<String, TargetType> TYPES =
      Map.of(
          "networksecuritygroups", TargetType.NETWORK_SECURITY_GROUP,
          "virtualnetworks", TargetType.VIRTUAL_NETWORK,
          "subnets", TargetType.SUBNET,
          "networkinterfaces", TargetType.NETWORK_INTERFACE);

  private AzureFlowLogReader() {}

  /**
   * The flow log of the network security group that was asked for; empty where it never had one,
   * which Azure tells by {@code enabled:false} without a storage account.
   *
   * @throws CheckFailure PROVIDER_RESPONSE_INVALID, also where the answer is about another target
   */
  public static Optional<FlowLog> status(JsonNode answer, String targetId) throws CheckFailure {
    Fields fields = Fields.of(answer);
    requireSameTarget(fields.requiredText("targetResourceId"), targetId);
    Fields properties = fields.requiredObject("properties");
    boolean enabled = properties.requiredFlag("enabled");
    if (!enabled && properties.filledText("storageId").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        AzureLogDetails.read(properties, fields)
            .provider(Provider.AZURE)
            .targetId(targetId)
            .targetType(TargetType.NETWORK_SECURITY_GROUP)
            .state(enabled ? LogState.ON : LogState.OFF)
            .build());
  }

  /**
   * One entry of the list. Where its own words cannot be read it is {@link LogState#UNREADABLE},
   * and only what depends on it suffers; where not even its target can, the list is invalid.
   */
  public static FlowLog entry(JsonNode entry) throws CheckFailure {
    Fields fields = Fields.of(entry);
    String id = fields.requiredText("id");
    Fields properties = fields.requiredObject("properties");
    String targetId = properties.requiredText("targetResourceId");
    try {
      return known(id, targetId, properties);
    } catch (CheckFailure unreadable) {
      return base(id, targetId, FlowLog.builder())
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
  static String targetId(JsonNode entry) throws CheckFailure {
    Fields fields = Fields.of(entry);
    fields.requiredText("id");
    return fields.requiredObject("properties").requiredText("targetResourceId");
  }

  private static FlowLog known(String id, String targetId, Fields properties) throws CheckFailure {
    Optional<String> provisioning = properties.filledText("provisioningState");
    return base(id, targetId, AzureLogDetails.read(properties, properties))
        .state(state(provisioning, properties))
        .provisioningFailed(provisioning.isPresent() && provisioning.get().equals("Failed"))
        .build();
  }

  private static FlowLog.Builder base(String id, String targetId, FlowLog.Builder log) {
    log.provider(Provider.AZURE).id(id).targetId(targetId).targetType(typeOf(targetId));
    return log;
  }

  private static LogState state(Optional<String> provisioning, Fields properties)
      throws CheckFailure {
    if (provisioning.isPresent() && IN_TRANSITION.contains(provisioning.get())) {
      return LogState.IN_TRANSITION;
    }
    if (provisioning.isPresent() && !isSettled(provisioning.get())) {
      throw CheckFailure.invalidAnswer("The flow log's provisioningState is a word unknown here.");
    }
    return properties.requiredFlag("enabled") ? LogState.ON : LogState.OFF;
  }

  private static boolean isSettled(String provisioningState) {
    return provisioningState.equals("Succeeded") || provisioningState.equals("Failed");
  }

  private static void requireSameTarget(String answered, String asked) throws CheckFailure {
    if (!IdLetters.same(answered, asked)) {
      throw CheckFailure.invalidAnswer("The answer is about another target than was asked for.");
    }
  }

  /** The kind of thing that an ARM id names, by its last type segment. */
  private static TargetType typeOf(String armId) {
    int name = armId.lastIndexOf('/');
    int type = armId.lastIndexOf('/', name - 1);
    String word = armId.substring(type + 1, Math.max(0, name));
    return TYPES.getOrDefault(IdLetters.key(word), TargetType.VIRTUAL_NETWORK);
  }
}
