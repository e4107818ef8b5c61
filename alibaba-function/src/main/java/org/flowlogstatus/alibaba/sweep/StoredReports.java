package org.flowlogstatus.alibaba.sweep;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.alibaba.cloud.AllowedAccounts;
import org.flowlogstatus.alibaba.cloud.call.ListAccountsRequest;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.organisation.EstateReading;
import org.flowlogstatus.report.Estate;
import org.flowlogstatus.report.ListScope;
import org.flowlogstatus.wire.Deadline;

/** The stored reports of all accounts, together. */
public final class StoredReports {
  private static final String FILES = "FLOWLOG_REPORT_DIR";

  private final Settings settings;
  private final AllowedAccounts allowed;
  private final Clock clock;

  public StoredReports(Settings settings, AllowedAccounts allowed, Clock clock) {
    this.settings = settings;
    this.allowed = allowed;
    this.clock = clock;
  }

  /** What they say; a list that cannot be read is a problem in it. */
  public Estate estate(Deadline deadline) {
    EstateReading reading = new EstateReading(Provider.ALIBABA_CLOUD, settings.schedule(), clock);
    Set<String> here = new LinkedHashSet<>();
    Set<String> stored = new LinkedHashSet<>(ReportFile.storedAccounts(settings));
    boolean known = settings.accountId().isPresent();
    try {
      allowed.all(deadline).forEach(account -> account.id().ifPresent(here::add));
    } catch (CheckFailure failure) {
      known = false;
      settings.accountId().ifPresent(here::add);
      reading.without(
          ListScope.ofAccount(settings.accountId(), ListAccountsRequest.OPERATION), failure);
    }
    if (settings.reportDir().isEmpty()) {
      reading.without(
          ListScope.ofAccount(settings.accountId(), FILES),
          CheckFailure.of(Reason.NOT_FOUND, "FLOWLOG_REPORT_DIR is not set: no report is kept."));
    }
    stored.removeAll(here);
    if (!known) {
      here.addAll(stored);
      stored.clear();
    }
    return reading.read(here, stored, new Files(), deadline);
  }

  private final class Files implements EstateReading.Reports {
    @Override
    public Optional<byte[]> read(String accountId, Deadline deadline) throws CheckFailure {
      return ReportFile.toRead(settings, Optional.of(accountId)).required();
    }

    @Override
    public ListScope scope(String accountId) {
      return ListScope.ofAccount(Optional.of(accountId), FILES);
    }
  }
}
