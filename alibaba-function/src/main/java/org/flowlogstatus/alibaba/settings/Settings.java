package org.flowlogstatus.alibaba.settings;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.alibaba.target.ResourceId;
import org.flowlogstatus.settings.InvalidSettings;
import org.flowlogstatus.settings.SettingsReader;

/** What the environment says, read once. */
public final class Settings {
  private static final String REGION = "a region id like cn-hangzhou";

  private final Optional<URI> endpoint;
  private final Optional<URI> ecsEndpoint;
  private final List<String> regions;
  private final Duration deadline;
  private final Duration sweepDeadline;
  private final int minRetentionDays;
  private final Optional<String> reportDir;
  private final Optional<String> ownRegion;
  private final Optional<String> accountId;

  private Settings(SettingsReader reader) {
    endpoint = reader.endpoint("FLOWLOG_ALIBABA_ENDPOINT");
    ecsEndpoint = reader.endpoint("FLOWLOG_ALIBABA_ECS_ENDPOINT").or(() -> endpoint);
    regions =
        List.copyOf(
            new LinkedHashSet<>(
                reader.list("FLOWLOG_ALIBABA_REGIONS", ResourceId::isRegion, REGION)));
    deadline = reader.millis("FLOWLOG_DEADLINE_MILLIS", 20_000);
    sweepDeadline = reader.millis("FLOWLOG_SWEEP_DEADLINE_MILLIS", 200_000);
    minRetentionDays = reader.days("FLOWLOG_MIN_RETENTION_DAYS", 90);
    reportDir = reader.text("FLOWLOG_REPORT_DIR");
    ownRegion = reader.text("FC_REGION", ResourceId::isRegion, REGION);
    accountId = reader.text("FC_ACCOUNT_ID");
    reader.requireValid();
  }

  /**
   * The settings in {@code environment}.
   *
   * @throws InvalidSettings naming all that is wrong
   */
  public static Settings read(Map<String, String> environment) {
    return new Settings(new SettingsReader(environment));
  }

  /** The VPC OpenAPI base URL for every region; empty: the region's own. */
  public Optional<URI> endpoint() {
    return endpoint;
  }

  /** The same of ECS; where only the VPC API's is set, ECS is there as well. */
  public Optional<URI> ecsEndpoint() {
    return ecsEndpoint;
  }

  /** What is swept, and all that a lookup may name; empty: lookups of any. */
  public List<String> regions() {
    return regions;
  }

  public Duration deadline() {
    return deadline;
  }

  public Duration sweepDeadline() {
    return sweepDeadline;
  }

  public int minRetentionDays() {
    return minRetentionDays;
  }

  /** Where reports of the time-triggered sweep are kept: a mounted directory. */
  public Optional<String> reportDir() {
    return reportDir;
  }

  /** The region that the function runs in. */
  public Optional<String> ownRegion() {
    return ownRegion;
  }

  /** The account that the function runs in. */
  public Optional<String> accountId() {
    return accountId;
  }

  /** Whether a lookup or a sweep may name the region. */
  public boolean allows(String regionId) {
    return regions.isEmpty() || regions.contains(regionId);
  }

  @Override
  public String toString() {
    return "Settings[" + ownRegion.orElse("no region") + ", " + regions.size() + " regions]";
  }
}
