package org.flowlogstatus.local.cloud.arm;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.flowlogstatus.local.cloud.arm.request.ArmErrors;
import org.flowlogstatus.local.cloud.http.Refusal;

/**
 * The subscriptions that were moved to another tenant while ARM is served. Source of what is then
 * answered: the error InvalidAuthenticationTokenTenant, whose text says that news of a transfer may
 * take an hour to spread; until then the list may still name the subscription.
 */
final class MovedSubscriptions {
  /** The tenant whose identity calls. */
  static final String HOME = "eeeeeeee-0000-4000-8000-000000000001";

  private final Map<String, Move> moves = new ConcurrentHashMap<>();

  void move(String subscriptionId, String tenantId, Transfer answer, boolean stillListed) {
    moves.put(lower(subscriptionId), new Move(tenantId, answer, stillListed));
  }

  String tenantOf(String subscriptionId) {
    Move move = moves.get(lower(subscriptionId));
    return move == null ? HOME : move.tenantId();
  }

  boolean lists(String subscriptionId) {
    Move move = moves.get(lower(subscriptionId));
    return move == null || move.stillListed();
  }

  /** Refuses what is asked of one that was moved. */
  void admit(String subscriptionId) throws Refusal {
    Move move = moves.get(lower(subscriptionId));
    if (move != null) {
      throw move.answer() == Transfer.NOT_FOUND
          ? ArmErrors.noSubscription(subscriptionId)
          : ArmErrors.otherTenant(HOME, move.tenantId());
    }
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  private record Move(String tenantId, Transfer answer, boolean stillListed) {}
}
