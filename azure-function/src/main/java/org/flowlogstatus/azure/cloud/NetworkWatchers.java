package org.flowlogstatus.azure.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.flowlogstatus.azure.cloud.call.AuthorizedCalls;
import org.flowlogstatus.azure.cloud.call.PageWalk;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;

/**
 * Remembers for a while which network watcher a region has. The name and the resource group of a
 * watcher are only conventions, so that its location decides.
 */
public final class NetworkWatchers {
  public static final String OPERATION = "networkWatchers";
  private static final Duration REMEMBERED_FOR = Duration.ofMinutes(10);
  private static final int MOST_REMEMBERED = 1_000;

  private final AuthorizedCalls arm;
  private final Clock clock;
  private final Map<String, Remembered> remembered;

  public NetworkWatchers(AuthorizedCalls arm, Clock clock, Map<String, Remembered> memory) {
    this.arm = arm;
    this.clock = clock;
    this.remembered = memory;
  }

  /** An empty memory, to be shared between invocations. */
  public static Map<String, Remembered> memory() {
    return new ConcurrentHashMap<>();
  }

  /** Whether the watcher of the region is known without a call. */
  Optional<NetworkWatcher> remembered(String subscriptionId, String region) {
    Remembered kept = remembered.get(subscriptionId);
    return kept != null && kept.until().isAfter(clock.instant())
        ? of(kept.watchers(), region)
        : Optional.empty();
  }

  void forget(String subscriptionId) {
    remembered.remove(subscriptionId);
  }

  /** All watchers of a subscription, listed again. */
  public Answered<List<NetworkWatcher>> list(String subscriptionId, Deadline deadline)
      throws CheckFailure {
    String path =
        "/subscriptions/" + subscriptionId + "/providers/Microsoft.Network/networkWatchers";
    PageWalk<NetworkWatcher> pages =
        new PageWalk<>(arm, OPERATION, deadline, new NetworkWatcher.Reader(subscriptionId));
    Answered<List<NetworkWatcher>> answer = pages.all(arm.uri(path));
    remember(subscriptionId, answer.value());
    return answer;
  }

  /** The region's watcher; the first by id where there are several. */
  static Optional<NetworkWatcher> of(List<NetworkWatcher> watchers, String region) {
    Optional<NetworkWatcher> first = Optional.empty();
    for (NetworkWatcher watcher : watchers) {
      if (watcher.region().equals(region)
          && (first.isEmpty() || watcher.key().compareTo(first.get().key()) < 0)) {
        first = Optional.of(watcher);
      }
    }
    return first;
  }

  private void remember(String subscriptionId, List<NetworkWatcher> watchers) {
    if (remembered.size() >= MOST_REMEMBERED) {
      remembered.clear();
    }
    remembered.put(subscriptionId, new Remembered(watchers, clock.instant().plus(REMEMBERED_FOR)));
  }

  /** What was found, and how long it is used. */
  public record Remembered(List<NetworkWatcher> watchers, Instant until) {}
}
