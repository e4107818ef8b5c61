package org.flowlogstatus.local.organisation;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.VSwitch;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Vpc;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.cloud.http.CallLog;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.flowlogstatus.local.cloud.vpc.EmbeddedVpc;
import org.flowlogstatus.local.cloud.vpc.VpcOptions;
import org.flowlogstatus.local.cloud.vpc.request.Credential;

/** Alibaba Cloud with the function's own account and members, each with a VPC named after it. */
final class Organisation implements AutoCloseable {

  static final String OWN = "1234567890123456";
  static final String ROLE = "flow-log-status-member";
  static final String REGION = "cn-hangzhou";

  private final List<Account> accounts = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private Duration sessionLife = Duration.ofHours(1);
  private Clock clock = Clock.systemUTC();
  private Optional<EmbeddedVpc> started = Optional.empty();

  private Organisation() {
    accounts.add(new Account(OWN, List.of(region(OWN))));
  }

  static Organisation of(int members) {
    Organisation organisation = new Organisation();
    for (int i = 1; i <= members; i++) {
      organisation.accounts.add(Account.member(member(i), ROLE, List.of(region(member(i)))));
    }
    return organisation;
  }

  /** An account that the directory lists with this status, and that has these roles. */
  static Account listed(String id, String status, String... roles) {
    return new Account(id, List.of(region(id)), List.of(roles), Optional.of(status));
  }

  /** STS refuses the role in this account. */
  static Fault roleRefused(String account) {
    return Fault.alibaba("AssumeRole", FaultKind.STATUS)
        .inSubscription(account)
        .error(403, "NoPermission", "No.");
  }

  /** The id of the n-th member. */
  static String member(int n) {
    return String.format("2%015d", n);
  }

  static String vpc(String account) {
    return "vpc-" + account;
  }

  Organisation with(Account account) {
    accounts.add(account);
    return this;
  }

  Organisation with(Fault fault) {
    faults.add(fault);
    return this;
  }

  Organisation withSessionLife(Duration life) {
    sessionLife = life;
    return this;
  }

  Organisation at(Clock other) {
    clock = other;
    return this;
  }

  /** From now on it is another, at the same place; this one must have started. */
  void becomes(Organisation other) {
    started.orElseThrow().hold(other.estate());
  }

  private Estate estate() {
    Estate estate = Estate.of(AzureEstate.empty(), new AlibabaEstate(accounts));
    for (Fault fault : faults) {
      estate = estate.with(fault);
    }
    return estate;
  }

  Organisation start() {
    Estate estate = estate();
    VpcOptions options =
        VpcOptions.of(
                Credential.sts(
                    AlibabaInProcess.KEY_ID,
                    AlibabaInProcess.KEY_SECRET,
                    AlibabaInProcess.SECURITY_TOKEN))
            .withLimit(RateLimit.UNLIMITED)
            .withSessionLife(sessionLife)
            .withClock(clock);
    started = Optional.of(EmbeddedVpc.start(estate, options, 0));
    return this;
  }

  /** The function, with that role in every account of the directory. */
  AlibabaInProcess function(Map<String, String> more) {
    Map<String, String> settings = new HashMap<>();
    settings.put("FLOWLOG_ALIBABA_ROLES", "directory:" + ROLE);
    settings.put("FLOWLOG_SWEEP_DEADLINE_MILLIS", "20000");
    settings.put("FLOWLOG_DEADLINE_MILLIS", "5000");
    settings.putAll(more);
    return AlibabaInProcess.at(started.orElseThrow().endpoint(), settings, clock);
  }

  URI endpoint() {
    return started.orElseThrow().endpoint();
  }

  CallLog calls() {
    return started.orElseThrow().calls();
  }

  List<String> queue(String name) {
    return started.orElseThrow().queue(name);
  }

  @Override
  public void close() {
    started.ifPresent(EmbeddedVpc::close);
  }

  static JsonNode json(String text) {
    return Json.tryParse(text.getBytes(StandardCharsets.UTF_8)).orElseThrow();
  }

  /** A region with one VPC, whose flow log is on. */
  static Region region(String account) {
    return new Region(
        REGION,
        REGION,
        true,
        false,
        List.of(new Vpc(vpc(account), "")),
        List.of(new VSwitch("vsw-" + account, "", vpc(account), "zone-a")),
        List.of(
            Json.object()
                .put("FlowLogId", "fl-" + account)
                .put("ResourceType", "VPC")
                .put("ResourceId", vpc(account))
                .put("Status", "Active")
                .put("TrafficType", "All")
                .put("ProjectName", "flowlogs")
                .put("LogStoreName", "vpc")));
  }
}
