package org.flowlogstatus.azure.sweep;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.azure.cloud.AllowedSubscriptions;
import org.flowlogstatus.azure.cloud.ReportBlobs;
import org.flowlogstatus.azure.cloud.Subscriptions;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.events.stored.StoredReport;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.organisation.EstateReading;
import org.flowlogstatus.report.Estate;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.wire.Deadline;

/** The stored reports of all subscriptions together, also of those that are gone. */
public final class StoredReports {
  private final Settings settings;
  private final AllowedSubscriptions allowed;
  private final ReportBlobs blobs;
  private final Clock clock;

  public StoredReports(
      Settings settings, AllowedSubscriptions allowed, ReportBlobs blobs, Clock clock) {
    this.settings = settings;
    this.allowed = allowed;
    this.blobs = blobs;
    this.clock = clock;
  }

  /** What they say; a list that cannot be read is a problem in it. */
  public Estate estate(Deadline deadline) {
    EstateReading reading = new EstateReading(Provider.AZURE, settings.schedule(), clock);
    Set<String> here = new LinkedHashSet<>();
    Set<String> stored = new LinkedHashSet<>();
    boolean known = true;
    try {
      here.addAll(allowed.swept(deadline, line -> {}));
      if (here.isEmpty() && settings.everySubscription()) {
        reading.without(scope(Subscriptions.OPERATION), AllowedSubscriptions.noneSeen());
      }
    } catch (CheckFailure failure) {
      known = false;
      reading.without(scope(Subscriptions.OPERATION), failure);
    }
    try {
      stored.addAll(storedOfOurs(deadline));
    } catch (CheckFailure failure) {
      reading.without(scope(ReportBlobs.LIST), failure);
    }
    stored.removeAll(here);
    boolean gone = known && settings.everySubscription();
    if (!gone) {
      here.addAll(stored);
      stored.clear();
    }
    return reading.read(here, stored, new Blobs(), deadline);
  }

  /**
   * Subscriptions that are no longer visible, and whose stored report is not marked as gone.
   *
   * @param seen the visible ones
   */
  List<String> gone(List<String> seen, Deadline deadline, Log log) {
    if (!settings.everySubscription() || !blobs.canBeRead()) {
      return List.of();
    }
    try {
      Set<String> stored = new LinkedHashSet<>(storedOfOurs(deadline));
      seen.forEach(stored::remove);
      return stored.stream().filter(id -> isLeft(id, deadline)).toList();
    } catch (CheckFailure failure) {
      log.line("The stored reports cannot be listed (" + failure.reason() + ").");
      return List.of();
    }
  }

  private boolean isLeft(String id, Deadline deadline) {
    try {
      return blobs
          .read(id, deadline)
          .filter(text -> !StoredReport.isMarkedAsGone(text))
          .isPresent();
    } catch (CheckFailure failure) {
      return false;
    }
  }

  /** A subscription that a setting names is never gone, and no other is reported. */
  private List<String> storedOfOurs(Deadline deadline) throws CheckFailure {
    if (!blobs.canBeRead()) {
      throw CheckFailure.of(
          Reason.NOT_FOUND,
          "The function knows no place of stored reports: set AzureWebJobsStorage__blobServiceUri.");
    }
    boolean named = !settings.everySubscription() && !settings.subscriptions().isEmpty();
    return named
        ? List.of()
        : blobs.stored(deadline).stream().filter(id -> !settings.excluded().contains(id)).toList();
  }

  private static ListScope scope(String list) {
    return ListScope.ofAccount(Optional.empty(), list);
  }

  private final class Blobs implements EstateReading.Reports {
    @Override
    public Optional<byte[]> read(String accountId, Deadline deadline) throws CheckFailure {
      return blobs.canBeRead() ? blobs.read(accountId, deadline) : Optional.empty();
    }

    @Override
    public ListScope scope(String accountId) {
      return ListScope.ofSubscription(accountId, ReportBlobs.OPERATION);
    }
  }
}
