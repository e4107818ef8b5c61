package org.flowlogstatus.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateInterface;
import org.flowlogstatus.local.cloud.estate.EstateNetwork;
import org.flowlogstatus.local.cloud.estate.EstateNetwork.Subnet;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.EstateWatcher.FlowLog;
import org.flowlogstatus.local.cloud.estate.Json;

/** Writes down a subscription with one region, westeurope, in the words of a test. */
public final class TestSubscription {

  public static final String SUBSCRIPTION = "bbbbbbbb-0000-4000-8000-000000000001";

  private static final String REGION = "westeurope";
  private static final Subscription EMPTY =
      new Subscription(SUBSCRIPTION, "Test", List.of(), List.of(), List.of(), List.of());

  private final List<EstateGroup> groups = new ArrayList<>();
  private final List<EstateNetwork> networks = new ArrayList<>();
  private final List<EstateInterface> cards = new ArrayList<>();
  private final List<FlowLog> logs = new ArrayList<>();

  public static String group(String name) {
    return EMPTY.idOf("app", "networkSecurityGroups", name);
  }

  public static String network(String name) {
    return EMPTY.idOf("net", "virtualNetworks", name);
  }

  public static String watcher() {
    return EMPTY.idOf("NetworkWatcherRG", "networkWatchers", "eye");
  }

  /** The id of the resource group that a resource is in. */
  public static String groupOf(String id) {
    return id.substring(0, id.indexOf("/providers/"));
  }

  public TestSubscription withGroup(String name) {
    groups.add(new EstateGroup("app", name, REGION));
    return this;
  }

  public TestSubscription withNetwork(String name, Subnet... subnets) {
    networks.add(new EstateNetwork("net", name, REGION, List.of(subnets)));
    return this;
  }

  public TestSubscription withCard(String name, String subnetId) {
    cards.add(new EstateInterface("app", name, REGION, Optional.of(subnetId), Optional.empty()));
    return this;
  }

  public static Subnet subnet(String name) {
    return new Subnet(name, Optional.empty());
  }

  public static Subnet subnet(String name, String groupId) {
    return new Subnet(name, Optional.of(groupId));
  }

  /** A log that is on. */
  public TestSubscription withLog(String targetId) {
    return withLog(targetId, Json.object());
  }

  /** A log that is on, except where {@code more} says otherwise. */
  public TestSubscription withLog(String targetId, ObjectNode more) {
    ObjectNode log =
        Json.object()
            .put("targetResourceId", targetId)
            .put("storageId", EMPTY.idOf("logs", "storageAccounts", "flowlogs"))
            .put("enabled", true);
    log.setAll(more);
    logs.add(new FlowLog("log" + logs.size(), log));
    return this;
  }

  public Estate estate() {
    return Estate.of(new AzureEstate(List.of(subscription())), AlibabaEstate.empty());
  }

  /** This one, and after it another, which is made of it. */
  public Estate estateWith(UnaryOperator<Subscription> other) {
    Subscription one = subscription();
    return Estate.of(new AzureEstate(List.of(one, other.apply(one))), AlibabaEstate.empty());
  }

  private Subscription subscription() {
    return new Subscription(
        SUBSCRIPTION,
        "Test",
        List.of(new EstateWatcher("NetworkWatcherRG", "eye", REGION, logs)),
        groups,
        networks,
        cards);
  }

  /** What a sweep says, with pages of two. */
  public JsonNode swept() {
    try (EmbeddedAzure clouds = EmbeddedAzure.of(estate(), 2)) {
      return clouds.report(SUBSCRIPTION);
    }
  }
}
