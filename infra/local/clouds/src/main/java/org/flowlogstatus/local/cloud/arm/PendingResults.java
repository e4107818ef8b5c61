package org.flowlogstatus.local.cloud.arm;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.flowlogstatus.local.cloud.arm.request.ArmErrors;
import org.flowlogstatus.local.cloud.arm.request.ArmRoute;
import org.flowlogstatus.local.cloud.estate.EstateGroup.StatusBy;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.Refusal;

/** Operations that were answered with 202 and whose results are fetched at their Location. */
final class PendingResults {

  private static final String ENDLESS = "00000000-0000-0000-0000-000000000000";

  private final String endpoint;
  private final int pollSeconds;
  private final Map<String, Pending> pending = new ConcurrentHashMap<>();

  PendingResults(String endpoint, int pollSeconds) {
    this.endpoint = endpoint;
    this.pollSeconds = pollSeconds;
  }

  private record Pending(
      String subscription, String target, AtomicInteger polls, StatusBy by, ObjectNode result) {}

  /** The 202 of a new operation, whose result is there after so many answers of 202. */
  CloudReply accept(
      String subscription,
      String region,
      String target,
      int answers,
      StatusBy by,
      ObjectNode result) {
    String id = UUID.randomUUID().toString();
    pending.put(id, new Pending(subscription, target, new AtomicInteger(answers - 1), by, result));
    CloudReply reply =
        by == StatusBy.ASYNC_OPERATION
            ? CloudReply.json(202, NullNode.instance)
                .header("Retry-After", Integer.toString(pollSeconds))
            : accepted(location(subscription, region, id));
    return by == StatusBy.LOCATION
        ? reply
        : reply.header(
            "Azure-AsyncOperation",
            location(subscription, region, id).replace("/operationResults/", "/operations/"));
  }

  /** How an operation goes; with its answer in it where there is no other place for that. */
  CloudReply operation(ArmRoute route) throws Refusal {
    Pending found = find(route).orElseThrow(() -> unknown(route));
    if (found.by() == StatusBy.BOTH_REFUSED) {
      throw ArmErrors.unauthorized("Microsoft.Network/locations/operations/read", route.name());
    }
    boolean running = found.polls().getAndDecrement() > 0;
    ObjectNode body = Json.object().put("status", running ? "InProgress" : "Succeeded");
    if (!running && found.by() == StatusBy.ASYNC_OPERATION) {
      body.set("properties", found.result());
    }
    return CloudReply.json(200, body);
  }

  private static Refusal unknown(ArmRoute route) {
    return ArmErrors.refused(404, "NotFound", "Operation '" + route.name() + "' was not found.");
  }

  /** A Location that answers 202 however often it is asked. */
  String endless(String subscription, String region) {
    return location(subscription, region.isEmpty() ? "westeurope" : region, ENDLESS);
  }

  /** The result or one more 202. */
  CloudReply poll(ArmRoute route) throws Refusal {
    String here =
        location(route.subscription(), route.names().getOrDefault("location", ""), route.name());
    if (route.name().equals(ENDLESS)) {
      return accepted(here);
    }
    Pending found = find(route).orElseThrow(() -> unknown(route));
    return found.polls().getAndDecrement() > 0
        ? accepted(here)
        : CloudReply.json(200, found.result());
  }

  /** What the polled operation is about; empty where it is unknown. */
  String targetOf(ArmRoute route) {
    return find(route).map(Pending::target).orElse("");
  }

  private Optional<Pending> find(ArmRoute route) {
    return Optional.ofNullable(pending.get(route.name()))
        .filter(found -> found.subscription().equalsIgnoreCase(route.subscription()));
  }

  private CloudReply accepted(String location) {
    return CloudReply.json(202, NullNode.instance)
        .header("Location", location)
        .header("Retry-After", Integer.toString(pollSeconds));
  }

  private String location(String subscription, String region, String id) {
    return "%s/subscriptions/%s/providers/Microsoft.Network/locations/%s/operationResults/%s?api-version=2025-03-01"
        .formatted(endpoint, subscription, region, id);
  }
}
