package org.flowlogstatus.local.cloud.vpc;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.flowlogstatus.local.cloud.embedded.CloudService;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.Estate;
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
import org.flowlogstatus.local.cloud.http.TokenBucket;
import org.flowlogstatus.local.cloud.vpc.request.Canonical;
import org.flowlogstatus.local.cloud.vpc.request.SignedRequest;
import org.flowlogstatus.local.cloud.vpc.request.VpcCall;
import org.flowlogstatus.local.cloud.vpc.request.VpcErrors;
import org.flowlogstatus.local.cloud.vpc.request.VpcPage;

/**
 * Takes a request through the checks of the gateway, the limits and the estate, and then through
 * its faults.
 */
final class VpcService implements CloudService {

  private static final Set<String> CREDENTIALS =
      Set.of("AccessKeyId", "Signature", "SecurityToken");
  private static final List<String> TARGETS =
      List.of("ResourceId", "VSwitchId", "VpcId", "FlowLogId", "NetworkInterfaceId.1");

  private final Map<String, VpcActions> accounts = new HashMap<>();
  private final String firstAccount;
  private final String endpoint;
  private final Sessions sessions;
  private final StsActions sts;
  private final DirectoryActions directory;
  private final QueueService queues;
  private final VpcRequestCheck check;
  private final VpcOptions options;
  private final Map<String, TokenBucket> buckets = new ConcurrentHashMap<>();
  private final FaultPlan faults;
  private final CallLog calls;

  VpcService(Estate estate, VpcOptions options, Sessions sessions, String endpoint, CallLog calls) {
    List<Account> held = estate.alibaba().accounts();
    held.forEach(account -> accounts.put(account.accountId(), new VpcActions(account)));
    this.firstAccount = held.isEmpty() ? "" : held.get(0).accountId();
    this.endpoint = endpoint;
    this.sessions = sessions;
    this.sts = new StsActions(held, sessions);
    this.directory = new DirectoryActions(held, sessions);
    this.queues = new QueueService(options);
    this.check = new VpcRequestCheck(options, sessions);
    this.options = options;
    this.faults = new FaultPlan(estate.faults(), Cloud.ALIBABA);
    this.calls = calls;
  }

  /** What was ever put on a queue, oldest first. */
  List<String> queue(String name) {
    return queues.messages(name);
  }

  @Override
  public CloudReply answer(CloudRequest request) {
    if (QueueService.serves(request)) {
      return queued(request);
    }
    SignedRequest signed = SignedRequest.of(request);
    CallSubject said = subject(signed, "");
    try {
      VpcCall call = check.admit(request, signed);
      String account = account(call);
      return logged(request, signed, subject(signed, account), admitted(call, account));
    } catch (Refusal refusal) {
      return logged(request, signed, said, refusal.reply());
    }
  }

  private CloudReply queued(CloudRequest request) {
    String operation = request.method().equals("GET") ? "PeekMessage" : "SendMessage";
    CallSubject subject = new CallSubject(operation, firstAccount, "", "", 1);
    CloudReply trueReply = queues.answer(request);
    CloudReply reply =
        faults.next(subject).map(fault -> faulty(fault, trueReply)).orElse(trueReply);
    calls.add(new Call(subject, request.method(), request.rawPath(), "", reply.status()));
    return reply;
  }

  /** Whose call it is: that of the session's account, or the one whose role is to be assumed. */
  private String account(VpcCall call) {
    return call.action().equals(StsActions.ASSUME_ROLE)
        ? StsActions.accountOf(call.parameter("RoleArn").orElse(""))
        : sessions.accountOf(call.caller().accessKeyId()).orElse(firstAccount);
  }

  private CloudReply faulty(Fault fault, CloudReply trueReply) {
    return new FaultyReply(VpcErrors::error, endpoint + "/", endpoint + "/")
        .apply(fault.then(), trueReply);
  }

  private CloudReply admitted(VpcCall call, String account) throws Refusal {
    throttle(call, account);
    CloudReply trueReply = trueReply(call, account);
    return faults
        .next(subject(call.action(), call.parameters(), account))
        .map(fault -> faulty(fault, trueReply))
        .orElse(trueReply);
  }

  private CloudReply trueReply(VpcCall call, String account) {
    try {
      if (call.action().equals(StsActions.ASSUME_ROLE)) {
        return sts.assumeRole(call);
      }
      if (call.action().equals(DirectoryActions.LIST_ACCOUNTS)) {
        return directory.listAccounts(call);
      }
      return Optional.ofNullable(accounts.get(account))
          .orElseThrow(() -> VpcErrors.refused(404, "InvalidAccount.NotFound", "No such account."))
          .answer(call);
    } catch (Refusal refusal) {
      return refusal.reply();
    }
  }

  /** All roles are assumed at the expense of the account whose credentials ask for them. */
  private void throttle(VpcCall call, String account) throws Refusal {
    boolean sts = call.action().equals(StsActions.ASSUME_ROLE);
    TokenBucket bucket =
        buckets.computeIfAbsent(
            sts ? "sts" : account,
            id -> new TokenBucket(sts ? options.stsLimit() : options.limit(), System::nanoTime));
    if (!bucket.take().granted()) {
      throw VpcErrors.refused(
          400, "Throttling.User", "Request was denied due to user flow control.");
    }
  }

  private CloudReply logged(
      CloudRequest request, SignedRequest signed, CallSubject subject, CloudReply reply) {
    Map<String, String> shown = new TreeMap<>(signed.parameters());
    shown.keySet().removeAll(CREDENTIALS);
    calls.add(
        new Call(
            subject, request.method(), request.rawPath(), Canonical.query(shown), reply.status()));
    return reply;
  }

  private static CallSubject subject(SignedRequest signed, String account) {
    try {
      return subject(signed.action(), signed.parameters(), account);
    } catch (Refusal nameless) {
      return CallSubject.of("unknown");
    }
  }

  private static CallSubject subject(
      String action, Map<String, String> parameters, String account) {
    return new CallSubject(
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
