package org.flowlogstatus.local.cloud.vpc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.Cloud;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.http.Call;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.Faults;
import org.flowlogstatus.local.cloud.http.Misbehaviour;
import org.flowlogstatus.local.cloud.http.Refusal;
import org.flowlogstatus.local.cloud.http.Reply;
import org.flowlogstatus.local.cloud.http.Request;
import org.flowlogstatus.local.cloud.http.Subject;
import org.flowlogstatus.local.cloud.http.TokenBucket;

/** Takes a request through the gateway, the limits and the estate, and then through its faults. */
final class VpcDesk {

  private static final Set<String> CREDENTIALS =
      Set.of("AccessKeyId", "Signature", "SecurityToken");
  private static final List<String> TARGETS =
      List.of("ResourceId", "VSwitchId", "VpcId", "FlowLogId", "NetworkInterfaceId.1");

  private final Map<String, VpcActions> accounts = new HashMap<>();
  private final String firstAccount;
  private final String endpoint;
  private final VpcGate gate;
  private final VpcOptions options;
  private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
  private final Faults faults;
  private final CallLog calls;

  VpcDesk(Estate estate, VpcOptions options, String endpoint, CallLog calls) {
    List<Account> held = estate.alibaba().accounts();
    held.forEach(account -> accounts.put(account.accountId(), new VpcActions(account)));
    this.firstAccount = held.isEmpty() ? "" : held.get(0).accountId();
    this.endpoint = endpoint;
    this.gate = new VpcGate(options);
    this.options = options;
    this.faults = new Faults(estate.faults(), Cloud.ALIBABA);
    this.calls = calls;
  }

  Reply answer(Request request) {
    SignedRequest signed = SignedRequest.of(request);
    Subject said = subject(signed, "");
    try {
      VpcCall call = gate.admit(request, signed);
      String account = call.caller().accountId().orElse(firstAccount);
      return logged(request, signed, subject(signed, account), admitted(call, account));
    } catch (Refusal refusal) {
      return logged(request, signed, said, refusal.reply());
    }
  }

  private Reply admitted(VpcCall call, String account) throws Refusal {
    throttle(account);
    Reply honest = honest(call, account);
    return faults
        .befalling(subject(call.action(), call.parameters(), account))
        .map(
            fault ->
                new Misbehaviour(VpcErrors::error, endpoint + "/", endpoint + "/")
                    .apply(fault.then(), honest))
        .orElse(honest);
  }

  private Reply honest(VpcCall call, String account) {
    try {
      return Optional.ofNullable(accounts.get(account))
          .orElseThrow(() -> VpcErrors.refused(404, "InvalidAccount.NotFound", "No such account."))
          .answer(call);
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  private void throttle(String account) throws Refusal {
    TokenBucket bucket =
        buckets.computeIfAbsent(account, id -> new TokenBucket(options.limit(), System::nanoTime));
    if (!bucket.take().granted()) {
      throw VpcErrors.refused(
          400, "Throttling.User", "Request was denied due to user flow control.");
    }
  }

  private Reply logged(Request request, SignedRequest signed, Subject subject, Reply reply) {
    Map<String, String> shown = new TreeMap<>(signed.parameters());
    shown.keySet().removeAll(CREDENTIALS);
    calls.add(
        new Call(
            subject, request.method(), request.rawPath(), Canonical.query(shown), reply.status()));
    return reply;
  }

  private static Subject subject(SignedRequest signed, String account) {
    try {
      return subject(signed.action(), signed.parameters(), account);
    } catch (Refusal nameless) {
      return Subject.of("unknown");
    }
  }

  private static Subject subject(String action, Map<String, String> parameters, String account) {
    return new Subject(
        action,
        account,
        parameters.getOrDefault("RegionId", ""),
        TARGETS.stream()
            .flatMap(name -> Stream.ofNullable(parameters.get(name)))
            .findFirst()
            .orElse(""),
        VpcPage.numberOf(parameters.getOrDefault("PageNumber", "1")));
  }
}
