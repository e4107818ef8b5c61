package org.flowlogstatus.azure.settings;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.flowlogstatus.azure.target.ArmId;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.organisation.Schedule;
import org.flowlogstatus.settings.InvalidSettings;
import org.flowlogstatus.settings.SettingsReader;

/**
 * The settings of the environment, read once.
 *
 * @param endpoint the ARM base URL
 * @param subscriptions the subscriptions that are swept and that a lookup may name; empty: a lookup
 *     may name any
 * @param everySubscription whether every visible subscription is meant
 * @param excluded subscriptions that are neither swept nor may be named; in lower case
 * @param schedule when the sweep is due
 * @param blobService where the stored reports are; empty where the platform does not say
 * @param queueService where the queues are; empty where the platform does not say
 * @param identityEndpoint where the platform gives out tokens of the managed identity
 * @param identityHeader the header that the platform expects there; a secret
 * @param clientId which user-assigned identity to ask for; empty: the system-assigned one
 */
public record Settings(
    URI endpoint,
    List<String> subscriptions,
    boolean everySubscription,
    List<String> excluded,
    Duration deadline,
    Duration sweepDeadline,
    int minRetentionDays,
    Schedule schedule,
    Optional<URI> blobService,
    Optional<URI> queueService,
    Optional<URI> identityEndpoint,
    Optional<String> identityHeader,
    Optional<String> clientId) {
  private static final String SUBSCRIPTIONS = "FLOWLOG_AZURE_SUBSCRIPTIONS";
  private static final String EVERY = "*";

  private static final Predicate<String> GUID = new Guid();

  private static final URI PUBLIC_CLOUD = URI.create("https://management.azure.com");

  /**
   * The settings in {@code environment}.
   *
   * @throws InvalidSettings naming all that is wrong
   */
  public static Settings read(Map<String, String> environment) {
    SettingsReader reader = new SettingsReader(environment);
    boolean every = reader.text(SUBSCRIPTIONS).orElse("").equals(EVERY);
    Settings settings =
        new Settings(
            reader.endpoint("FLOWLOG_AZURE_ENDPOINT").orElse(PUBLIC_CLOUD),
            every ? List.of() : guids(reader, SUBSCRIPTIONS, "a GUID, and * stands alone"),
            every,
            guids(reader, "FLOWLOG_AZURE_EXCLUDED_SUBSCRIPTIONS", "a GUID"),
            reader.millis("FLOWLOG_DEADLINE_MILLIS", 20_000),
            reader.millis("FLOWLOG_SWEEP_DEADLINE_MILLIS", 200_000),
            reader.days("FLOWLOG_MIN_RETENTION_DAYS", 90),
            Schedule.ofSettings(reader),
            reader.endpoint("AzureWebJobsStorage__blobServiceUri"),
            reader.endpoint("AzureWebJobsStorage__queueServiceUri"),
            reader.url("IDENTITY_ENDPOINT"),
            reader.text("IDENTITY_HEADER"),
            reader.text("AZURE_CLIENT_ID", GUID, "a GUID"));
    reader.requireValid();
    return settings;
  }

  private static List<String> guids(SettingsReader reader, String name, String words) {
    Set<String> keys = new LinkedHashSet<>();
    for (String id : reader.list(name, GUID, words)) {
      keys.add(Ids.key(id));
    }
    return List.copyOf(keys);
  }

  /** Plain http is allowed for loopback only, with a fixed token. */
  public boolean isLoopback() {
    return isLoopback(endpoint);
  }

  /** Whether the storage account with reports and queues is on loopback too. */
  public boolean isStorageLoopback() {
    return blobService.or(() -> queueService).filter(Settings::isLoopback).isPresent();
  }

  private static boolean isLoopback(URI service) {
    return "http".equalsIgnoreCase(service.getScheme());
  }

  /**
   * Whether a lookup or a sweep may name the subscription.
   *
   * @param seen used only where every visible subscription is allowed
   * @throws CheckFailure where that cannot be determined
   */
  public boolean allows(String subscriptionId, VisibleSubscriptions seen) throws CheckFailure {
    String key = Ids.key(subscriptionId);
    return everySubscription
        ? !excluded.contains(key) && seen.has(key)
        : allowsByName(subscriptionId);
  }

  /** The same where the subscriptions are named, or none are. */
  public boolean allowsByName(String subscriptionId) {
    String key = Ids.key(subscriptionId);
    return !excluded.contains(key) && (subscriptions.isEmpty() || subscriptions.contains(key));
  }

  @Override
  public String toString() {
    return "Settings["
        + endpoint
        + ", "
        + (everySubscription ? "all" : subscriptions.size())
        + " subscriptions]";
  }

  private static final class Guid implements Predicate<String> {
    @Override
    public boolean test(String text) {
      return ArmId.isSubscriptionId(text);
    }
  }
}
