package org.flowlogstatus.local.cloud.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateInterface;
import org.flowlogstatus.local.cloud.estate.EstateNetwork;
import org.flowlogstatus.local.cloud.estate.EstateNetwork.Subnet;
import org.flowlogstatus.local.cloud.oracle.Expected.Word;
import org.flowlogstatus.local.cloud.oracle.LogWord.State;

/**
 * What a sweep of a subscription must say, by brute force: every traffic that a target holds or
 * guards is asked by which logs it is seen.
 */
public final class AzureOracle {

  private final Subscription estate;
  private final Map<String, List<LogWord>> logs = new HashMap<>();
  private final Set<String> watched = new HashSet<>();
  private final Map<String, Card> cards = new HashMap<>();
  private final Map<String, Net> nets = new HashMap<>();

  private AzureOracle(Subscription estate) {
    this.estate = estate;
    estate.networkWatchers().forEach(watcher -> watched.add(watcher.location()));
    estate.networkWatchers().stream()
        .flatMap(watcher -> watcher.flowLogs().stream())
        .forEach(
            log ->
                logs.computeIfAbsent(lower(log.targetResourceId()), id -> new ArrayList<>())
                    .add(LogWord.ofAzure(log.properties())));
    for (EstateNetwork network : estate.virtualNetworks()) {
      String id = idOf(network);
      for (Subnet subnet : network.subnets()) {
        String own = id + "/subnets/" + lower(subnet.name());
        nets.put(own, new Net(own, id, lower(subnet.networkSecurityGroup().orElse(""))));
      }
    }
    for (EstateInterface card : estate.networkInterfaces()) {
      String id = lower(estate.idOf(card.resourceGroup(), "networkInterfaces", card.name()));
      cards.put(
          id,
          new Card(
              id, lower(card.subnet().orElse("")), lower(card.networkSecurityGroup().orElse(""))));
    }
  }

  /** Every target of the subscription, with what is to be said of it. */
  public static List<Expected> of(Subscription estate) {
    AzureOracle oracle = new AzureOracle(estate);
    return Stream.concat(
            estate.networkSecurityGroups().stream().map(oracle::group),
            estate.virtualNetworks().stream().map(oracle::network))
        .toList();
  }

  private Expected group(EstateGroup group) {
    String id = lower(estate.idOf(group.resourceGroup(), "networkSecurityGroups", group.name()));
    List<Logged> guarded =
        Stream.concat(
                nets.values().stream().filter(net -> net.group().equals(id)).map(this::subnet),
                cards.values().stream().filter(card -> card.group().equals(id)).map(this::card))
            .toList();
    return Expected.of(
        "networkSecurityGroup",
        group.location(),
        id,
        word(id, group.location()),
        coverage(id, guarded));
  }

  private Expected network(EstateNetwork network) {
    String id = idOf(network);
    List<Logged> held =
        nets.values().stream().filter(net -> net.network().equals(id)).map(this::subnet).toList();
    return Expected.of(
        "virtualNetwork", network.location(), id, word(id, network.location()), coverage(id, held));
  }

  private Word word(String id, String region) {
    List<LogWord> own = ofTarget(id);
    if (!watched.contains(region)) {
      return Word.NO_NETWORK_WATCHER;
    } else if (LogWord.any(own, State.ON)) {
      return Word.LOGGING;
    } else if (LogWord.any(own, State.NONSENSE)) {
      return Word.PROVIDER_RESPONSE_INVALID;
    } else if (LogWord.any(own, State.MOVING)) {
      return Word.IN_TRANSITION;
    }
    return own.isEmpty() ? Word.NEVER_CONFIGURED : Word.SWITCHED_OFF;
  }

  private Logged coverage(String id, List<Logged> parts) {
    if (!parts.isEmpty()) {
      return Logged.together(parts);
    }
    List<LogWord> own = ofTarget(id);
    return LogWord.any(own, State.ON) ? LogWord.together(own) : Logged.NOTHING_TO_COVER;
  }

  /** Its own log, its network's, its group's; with logs of interfaces only, partly. */
  private Logged subnet(Net net) {
    Logged whole = seenBy(net.id(), net.network(), net.group());
    if (whole == Logged.COVERED || whole == Logged.PARTLY_COVERED) {
      return whole;
    }
    List<Logged> single =
        cards.values().stream()
            .filter(card -> card.subnet().equals(net.id()))
            .map(card -> seenBy(card.id(), card.group()))
            .toList();
    if (single.contains(Logged.COVERED) || single.contains(Logged.PARTLY_COVERED)) {
      return Logged.PARTLY_COVERED;
    }
    return single.contains(Logged.UNKNOWN) ? Logged.UNKNOWN : whole;
  }

  private Logged card(Card card) {
    Net net = nets.getOrDefault(card.subnet(), new Net("", "", ""));
    Logged seen = seenBy(card.id(), card.group(), net.id(), net.network(), net.group());
    boolean nowhere = net.id().isEmpty() && seen == Logged.NOT_COVERED;
    return nowhere ? Logged.UNKNOWN : seen;
  }

  private Logged seenBy(String... targets) {
    return LogWord.together(Stream.of(targets).flatMap(id -> ofTarget(id).stream()).toList());
  }

  private List<LogWord> ofTarget(String id) {
    return id.isEmpty() ? List.of() : logs.getOrDefault(id, List.of());
  }

  private String idOf(EstateNetwork network) {
    return lower(estate.idOf(network.resourceGroup(), "virtualNetworks", network.name()));
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  private record Net(String id, String network, String group) {}

  private record Card(String id, String subnet, String group) {}
}
