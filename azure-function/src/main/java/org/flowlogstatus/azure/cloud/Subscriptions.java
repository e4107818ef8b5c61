package org.flowlogstatus.azure.cloud;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.cloud.call.PageWalk;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Fields;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.wire.Deadline;

/** The subscriptions that the identity sees. Source: Microsoft.Resources, subscriptions list. */
public final class Subscriptions {
  public static final String OPERATION = "subscriptions";

  /** Each resource provider has its own versions; this is one of Microsoft.Resources. */
  private static final String API_VERSION = "2022-12-01";

  /**
   * The states in which resources can be read; a disabled or deleted subscription has nothing to
   * log.
   */
  private static final Set<String> IN_USE = Set.of("Enabled", "Warned", "PastDue");

  private static final Set<String> OUT_OF_USE = Set.of("Disabled", "Deleted");

  private final AuthorizedCalls arm;

  public Subscriptions(AuthorizedCalls arm) {
    this.arm = arm;
  }

  /** Their ids in lower case, each once, in the order of the list. */
  public Answered<List<String>> list(Deadline deadline) throws CheckFailure {
    PageWalk<Optional<String>> pages =
        new PageWalk<>(arm, OPERATION, deadline, Subscriptions::inUse);
    Answered<List<Optional<String>>> answer = pages.all(arm.uri("/subscriptions", API_VERSION));
    Set<String> ids = new LinkedHashSet<>();
    answer.value().forEach(id -> id.ifPresent(ids::add));
    return answer.with(List.copyOf(ids));
  }

  private static Optional<String> inUse(JsonNode entry) throws CheckFailure {
    Fields fields = Fields.of(entry);
    String id = fields.requiredText("subscriptionId");
    if (!ArmId.isSubscriptionId(id)) {
      throw CheckFailure.invalidAnswer("A subscription's id is not a GUID.");
    }
    String state = fields.requiredText("state");
    if (IN_USE.contains(state)) {
      return Optional.of(Ids.key(id));
    }
    if (!OUT_OF_USE.contains(state)) {
      Log.standardError().line("Subscription " + id + " is left out, its state is " + state);
    }
    return Optional.empty();
  }
}
