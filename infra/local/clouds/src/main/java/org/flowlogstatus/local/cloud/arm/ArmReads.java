package org.flowlogstatus.local.cloud.arm;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.flowlogstatus.local.cloud.arm.request.ArmErrors;
import org.flowlogstatus.local.cloud.arm.request.ArmRoute;
import org.flowlogstatus.local.cloud.estate.EstateInterface;
import org.flowlogstatus.local.cloud.estate.EstateNetwork;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.Refusal;

/** The GET operations on one subscription. */
final class ArmReads {

  private final ArmSubscription index;
  private final ArmBodies bodies;
  private final ArmPages pages;

  ArmReads(ArmSubscription index, ArmPages pages) {
    this.index = index;
    this.bodies = new ArmBodies(index);
    this.pages = pages;
  }

  CloudReply answer(CloudRequest request, ArmRoute route) throws Refusal {
    if (!route.group().isEmpty() && !index.hasGroup(route.group())) {
      throw ArmErrors.noGroup(route.group());
    }
    if (!route.group().isEmpty() && index.isHidden(route.id())) {
      throw ArmErrors.unauthorized(
          "Microsoft.Network/" + route.operation().resourceType() + "/read", route.id());
    }
    var holdings = index.holdings();
    return switch (route.operation()) {
      case NETWORK_WATCHERS ->
          pages.whole(seen(holdings.networkWatchers(), index::id), bodies::watcher);
      case NETWORK_SECURITY_GROUPS ->
          pages.page(
              request, seen(holdings.networkSecurityGroups(), index::id), bodies::securityGroup);
      case VIRTUAL_NETWORKS ->
          pages.page(request, seen(holdings.virtualNetworks(), index::id), bodies::network);
      case NETWORK_INTERFACES ->
          pages.page(
              request,
              seen(listedInterfaces(holdings.networkInterfaces()), index::id),
              bodies::networkInterface);
      case FLOW_LOGS -> {
        EstateWatcher watcher = parentWatcher(route);
        yield pages.page(
            request,
            seen(watcher.flowLogs(), log -> index.id(watcher) + "/flowLogs/" + log.name()),
            log -> bodies.flowLog(watcher, log));
      }
      default -> CloudReply.json(200, one(route).orElseThrow(() -> missing(route)));
    };
  }

  /** Without a word, ARM leaves out of its lists what the caller may not see. */
  private <T> List<T> seen(List<T> all, Function<T, String> id) {
    return index.holdings().hidden().isEmpty()
        ? all
        : all.stream().filter(one -> !index.isHidden(id.apply(one))).toList();
  }

  /** Source: Azure/azure-cli #817; those of scale sets have a list of their own. */
  private static List<EstateInterface> listedInterfaces(List<EstateInterface> all) {
    return all.stream().filter(card -> card.scaleSet().isEmpty()).toList();
  }

  private Optional<JsonNode> one(ArmRoute route) throws Refusal {
    String id = route.id();
    return switch (route.operation()) {
      case NETWORK_WATCHER -> index.watcher(id).map(bodies::watcher);
      case NETWORK_SECURITY_GROUP -> index.securityGroup(id).map(bodies::securityGroup);
      case VIRTUAL_NETWORK -> index.network(id).map(bodies::network);
      case NETWORK_INTERFACE -> index.networkInterface(id).map(bodies::networkInterface);
      case FLOW_LOG -> flowLog(route);
      case SUBNET -> subnet(route);
      default -> throw new IllegalArgumentException(route.operation().operationName());
    };
  }

  private Optional<JsonNode> flowLog(ArmRoute route) throws Refusal {
    EstateWatcher watcher = parentWatcher(route);
    return watcher.flowLogs().stream()
        .filter(log -> log.name().equalsIgnoreCase(route.child()))
        .findFirst()
        .map(log -> bodies.flowLog(watcher, log));
  }

  private Optional<JsonNode> subnet(ArmRoute route) throws Refusal {
    String parent = route.parentId();
    EstateNetwork network =
        index
            .network(parent)
            .orElseThrow(
                () -> ArmErrors.noResource("virtualNetworks", route.name(), route.group()));
    return network.subnets().stream()
        .filter(subnet -> subnet.name().equalsIgnoreCase(route.child()))
        .findFirst()
        .map(subnet -> bodies.subnet(network, subnet));
  }

  private EstateWatcher parentWatcher(ArmRoute route) throws Refusal {
    String parent = route.parentId();
    return index
        .watcher(parent)
        .orElseThrow(() -> ArmErrors.noParent("networkWatchers/flowLogs", parent));
  }

  private static Refusal missing(ArmRoute route) {
    String name = route.child().isEmpty() ? route.name() : route.name() + "/" + route.child();
    return ArmErrors.noResource(route.operation().resourceType(), name, route.group());
  }
}
