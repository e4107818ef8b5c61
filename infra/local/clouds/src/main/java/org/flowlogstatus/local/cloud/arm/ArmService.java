package org.flowlogstatus.local.cloud.arm;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.flowlogstatus.local.cloud.arm.request.ArmErrors;
import org.flowlogstatus.local.cloud.arm.request.ArmRequestCheck;
import org.flowlogstatus.local.cloud.arm.request.ArmRoute;
import org.flowlogstatus.local.cloud.embedded.CloudService;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateGroup.StatusBy;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.http.Call;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.CallSubject;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.http.FaultPlan;
import org.flowlogstatus.local.cloud.http.FaultyReply;
import org.flowlogstatus.local.cloud.http.Refusal;
import org.flowlogstatus.local.cloud.http.TokenBucket.Taken;

/** Takes a request through the checks, the limits and the estate, and then through its faults. */
final class ArmService implements CloudService {

  private final Map<String, ArmSubscription> subscriptions =
      Collections.synchronizedMap(new LinkedHashMap<>());
  private final String endpoint;
  private final ArmRequestCheck check;
  private final ArmLimits limits;
  private final ArmPages pages;
  private final PendingResults pending;
  private final FaultPlan faults;
  private final CallLog calls;
  private final MovedSubscriptions moved = new MovedSubscriptions();

  ArmService(Estate estate, ArmOptions options, String endpoint, CallLog calls) {
    estate
        .azure()
        .subscriptions()
        .forEach(s -> subscriptions.put(lower(s.subscriptionId()), new ArmSubscription(s)));
    this.endpoint = endpoint;
    this.check = new ArmRequestCheck(options.token());
    this.limits = new ArmLimits(options);
    this.pages = new ArmPages(endpoint, options.pageSize());
    this.pending = new PendingResults(endpoint, options.pollSeconds());
    this.faults = new FaultPlan(estate.faults(), Cloud.AZURE);
    this.calls = calls;
  }

  void move(String subscriptionId, String tenantId, Transfer answer, boolean stillListed) {
    moved.move(subscriptionId, tenantId, answer, stillListed);
  }

  @Override
  public CloudReply answer(CloudRequest request) {
    Optional<ArmRoute> route = ArmRoute.of(request);
    CallSubject subject = route.map(r -> subject(request, r)).orElse(CallSubject.of("unknown"));
    CloudReply reply = identified(request, admitted(request, route, subject));
    calls.add(
        new Call(subject, request.method(), request.rawPath(), request.rawQuery(), reply.status()));
    return reply;
  }

  private CloudReply admitted(CloudRequest request, Optional<ArmRoute> found, CallSubject subject) {
    try {
      ArmRoute route = check.admit(request, found);
      moved.admit(route.subscription());
      Taken taken = limits.take(route);
      CloudReply trueReply = trueReply(request, route);
      Optional<Fault> fault = faults.next(subject);
      return ArmLimits.tell(
          fault.map(f -> faulty(request, subject, f, trueReply)).orElse(trueReply), route, taken);
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private CloudReply trueReply(CloudRequest request, ArmRoute route) {
    try {
      return switch (route.operation()) {
        case SUBSCRIPTIONS ->
            pages.page(
                request,
                subscriptions.values().stream()
                    .map(ArmSubscription::holdings)
                    .filter(one -> moved.lists(one.subscriptionId()))
                    .toList(),
                one -> ArmBodies.subscription(one, moved.tenantOf(one.subscriptionId())));
        case OPERATION_RESULTS -> {
          subscription(route);
          yield pending.poll(route);
        }
        case OPERATIONS -> {
          subscription(route);
          yield pending.operation(route);
        }
        case QUERY_FLOW_LOG_STATUS -> status(request, route);
        case PUT_RESOURCE_GROUP,
            PUT_NETWORK_WATCHER,
            DELETE_NETWORK_WATCHER,
            PUT_FLOW_LOG,
            DELETE_FLOW_LOG ->
            written(request, route);
        default -> new ArmReads(subscription(route), pages).answer(request, route);
      };
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  /** One write after the other: each sees what the one before it left. */
  private synchronized CloudReply written(CloudRequest request, ArmRoute route) throws Refusal {
    ArmWrites.Written written = new ArmWrites(subscription(route)).write(request, route);
    subscriptions.put(lower(route.subscription()), written.subscription());
    return written.reply();
  }

  private CloudReply status(CloudRequest request, ArmRoute route) throws Refusal {
    ArmSubscription subscription = subscription(route);
    StatusQuery query = new StatusQuery(subscription);
    EstateGroup group = query.group(request, route);
    if (group.statusPolls() == 0) {
      return CloudReply.json(200, query.result(group));
    }
    return pending.accept(
        route.subscription(),
        group.location(),
        subscription.id(group),
        group.statusPolls(),
        group.statusBy().orElse(StatusBy.LOCATION),
        query.result(group));
  }

  private CloudReply faulty(
      CloudRequest request, CallSubject subject, Fault fault, CloudReply trueReply) {
    return new FaultyReply(
            ArmErrors::error,
            endpoint + request.rawPath() + "?" + request.rawQuery(),
            pending.endless(subject.account(), subject.region()))
        .apply(fault.then(), trueReply);
  }

  private CallSubject subject(CloudRequest request, ArmRoute route) {
    String target =
        switch (route.operation()) {
          case QUERY_FLOW_LOG_STATUS -> StatusQuery.targetIn(request);
          case OPERATIONS, OPERATION_RESULTS -> pending.targetOf(route);
          default -> route.group().isEmpty() ? "" : route.id();
        };
    return new CallSubject(
        route.operation().operationName(),
        route.subscription(),
        region(route),
        target,
        pages.numberOf(request));
  }

  private String region(ArmRoute route) {
    return Optional.ofNullable(subscriptions.get(lower(route.subscription())))
        .flatMap(index -> index.watcher(route.parentId()))
        .map(EstateWatcher::location)
        .orElse(route.names().getOrDefault("location", ""));
  }

  private ArmSubscription subscription(ArmRoute route) throws Refusal {
    return Optional.ofNullable(subscriptions.get(lower(route.subscription())))
        .orElseThrow(() -> ArmErrors.noSubscription(route.subscription()));
  }

  /** ARM returns the caller's own id where the caller asks for it. */
  private static CloudReply identified(CloudRequest request, CloudReply reply) {
    CloudReply identified =
        reply
            .header("x-ms-request-id", UUID.randomUUID().toString())
            .header("x-ms-correlation-request-id", UUID.randomUUID().toString());
    Optional<String> own = request.header("x-ms-client-request-id");
    boolean wanted =
        request
            .header("x-ms-return-client-request-id")
            .filter("true"::equalsIgnoreCase)
            .isPresent();
    return own.isPresent() && wanted
        ? identified.header("x-ms-client-request-id", own.get())
        : identified;
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }
}
