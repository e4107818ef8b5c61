package org.flowlogstatus.alibaba.settings;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.flowlogstatus.alibaba.target.ResourceId;
import org.flowlogstatus.alibaba.target.RoleArn;
import org.flowlogstatus.organisation.Schedule;
import org.flowlogstatus.settings.InvalidSettings;
import org.flowlogstatus.settings.SettingsReader;

/** The settings of the environment, read once. */
public final class Settings {
  private static final int LONGEST_QUEUE = 120;
  private static final String REGION = "a region id like cn-hangzhou";

  private static final Predicate<String> IS_REGION = new IsRegion();

  private final Optional<URI> endpoint;
  private final Optional<URI> ecsEndpoint;
  private final Optional<URI> stsEndpoint;
  private final Optional<URI> directoryEndpoint;
  private final Roles roles;
  private final Optional<String> queue;
  private final Optional<URI> queueEndpoint;
  private final List<String> regions;
  private final Duration deadline;
  private final Duration sweepDeadline;
  private final int minRetentionDays;
  private final Schedule schedule;
  private final Optional<String> reportDir;
  private final Optional<String> ownRegion;
  private final Optional<String> accountId;

  private Settings(SettingsReader reader) {
    endpoint = reader.endpoint("FLOWLOG_ALIBABA_ENDPOINT");
    ecsEndpoint = or(reader.endpoint("FLOWLOG_ALIBABA_ECS_ENDPOINT"), endpoint);
    stsEndpoint = or(reader.endpoint("FLOWLOG_ALIBABA_STS_ENDPOINT"), endpoint);
    directoryEndpoint =
        or(reader.endpoint("FLOWLOG_ALIBABA_RESOURCE_DIRECTORY_ENDPOINT"), endpoint);
    roles = Roles.read(reader, "FLOWLOG_ALIBABA_ROLES");
    queue = queue(reader);
    regions =
        List.copyOf(new LinkedHashSet<>(reader.list("FLOWLOG_ALIBABA_REGIONS", IS_REGION, REGION)));
    deadline = reader.millis("FLOWLOG_DEADLINE_MILLIS", 20_000);
    sweepDeadline = reader.millis("FLOWLOG_SWEEP_DEADLINE_MILLIS", 200_000);
    minRetentionDays = reader.days("FLOWLOG_MIN_RETENTION_DAYS", 90);
    schedule = Schedule.ofSettings(reader);
    reportDir = reader.text("FLOWLOG_REPORT_DIR");
    ownRegion = reader.text("FC_REGION", IS_REGION, REGION);
    accountId = reader.text("FC_ACCOUNT_ID");
    if (roles.areSet() || queue.isPresent()) {
      reader.require("FC_ACCOUNT_ID", "to tell the function's own account from others");
    }
    Optional<URI> queues = reader.endpoint("FLOWLOG_ALIBABA_QUEUE_ENDPOINT");
    queueEndpoint =
        queues.isPresent() || queue.isEmpty() ? queues : ownQueues(reader, accountId, ownRegion);
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

  /** The base URL of STS; empty: its own. */
  public Optional<URI> stsEndpoint() {
    return stsEndpoint;
  }

  /** The base URL of the resource directory; empty: its own. */
  public Optional<URI> directoryEndpoint() {
    return directoryEndpoint;
  }

  /** Which other accounts are asked about, and by which roles. */
  public Roles roles() {
    return roles;
  }

  /** The name of the queue that gives each account a sweep of its own; empty: side by side. */
  public Optional<String> queue() {
    return queue;
  }

  /** Where that queue is: where it is set, else in the function's own account and region. */
  public Optional<URI> queueEndpoint() {
    return queueEndpoint;
  }

  /** The regions that are swept, and that a lookup may name; empty: a lookup may name any. */
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

  /** When the sweep is due: as its time trigger is set, else every hour. */
  public Schedule schedule() {
    return schedule;
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

  private static Optional<URI> or(Optional<URI> own, Optional<URI> common) {
    return own.isPresent() ? own : common;
  }

  private static Optional<URI> ownQueues(
      SettingsReader reader, Optional<String> accountId, Optional<String> region) {
    reader.require("FC_REGION", "where FLOWLOG_ALIBABA_QUEUE_ENDPOINT is not set");
    return accountId.isPresent() && region.isPresent() && RoleArn.isAccount(accountId.get())
        ? Optional.of(
            URI.create("https://" + accountId.get() + ".mns." + region.get() + ".aliyuncs.com"))
        : Optional.empty();
  }

  /** Read only where it is set, so that a lookup begins sooner. */
  private static Optional<String> queue(SettingsReader reader) {
    String name = "FLOWLOG_ALIBABA_QUEUE";
    return reader.text(name).isEmpty()
        ? Optional.empty()
        : reader.text(name, Settings::isQueue, "the name of a queue");
  }

  private static boolean isQueue(String text) {
    boolean name = text.length() <= LONGEST_QUEUE;
    for (int i = 0; name && i < text.length(); i++) {
      char c = text.charAt(i);
      name = c == '-' || c == '_' || (c < 128 && Character.isLetterOrDigit(c));
    }
    return name;
  }

  @Override
  public String toString() {
    return "Settings[" + ownRegion.orElse("no region") + ", " + regions.size() + " regions]";
  }

  private static final class IsRegion implements Predicate<String> {
    @Override
    public boolean test(String text) {
      return ResourceId.isRegion(text);
    }
  }
}
