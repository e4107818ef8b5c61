package org.flowlogstatus.azure.cloud;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.call.Answered;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.wire.Deadline;

/**
 * Finds the watcher of a region, from memory first. A remembered watcher that proves wrong is
 * forgotten, and memory never says that a region has none.
 */
public final class WatcherDiscovery {
  private static final Set<Reason> STALE_WATCHER =
      Set.of(Reason.NOT_FOUND, Reason.PROVIDER_REJECTED, Reason.PRECONDITION_FAILED);

  private final NetworkWatchers watchers;

  public WatcherDiscovery(NetworkWatchers watchers) {
    this.watchers = watchers;
  }

  /** What the region's watcher says, or the answer that there is none. */
  public Discovered with(
      String subscriptionId, String region, Deadline deadline, WatcherQuestion question)
      throws CheckFailure {
    Optional<NetworkWatcher> remembered = watchers.remembered(subscriptionId, region);
    Optional<CheckFailure> wrong = Optional.empty();
    if (remembered.isPresent()) {
      try {
        return Discovered.of(question.ask(remembered.get().id()));
      } catch (CheckFailure failure) {
        if (!STALE_WATCHER.contains(failure.reason())) {
          throw failure;
        }
        watchers.forget(subscriptionId);
        wrong = Optional.of(failure);
      }
    }
    Answered<List<NetworkWatcher>> listed = watchers.list(subscriptionId, deadline);
    Optional<NetworkWatcher> found = NetworkWatchers.of(listed.value(), region);
    if (wrong.isPresent() && isSame(found, remembered)) {
      throw wrong.get();
    }
    return found.isPresent()
        ? Discovered.of(question.ask(found.get().id()))
        : new Discovered(Optional.empty(), listed);
  }

  private static boolean isSame(Optional<NetworkWatcher> one, Optional<NetworkWatcher> other) {
    return one.isPresent() && other.isPresent() && one.get().key().equals(other.get().key());
  }

  /** A question to a watcher. */
  @FunctionalInterface
  public interface WatcherQuestion {
    UniformResult ask(ArmId networkWatcher) throws CheckFailure;
  }

  /** What a watcher said, or the list that has none. */
  public record Discovered(
      Optional<UniformResult> result, Optional<Answered<List<NetworkWatcher>>> list) {
    Discovered(Optional<UniformResult> result, Answered<List<NetworkWatcher>> list) {
      this(result, Optional.of(list));
    }

    static Discovered of(UniformResult result) {
      return new Discovered(Optional.of(result), Optional.empty());
    }
  }
}
