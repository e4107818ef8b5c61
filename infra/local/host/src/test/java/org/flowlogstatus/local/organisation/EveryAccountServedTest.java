package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.local.organisation.Answers.json;
import static org.flowlogstatus.local.organisation.Answers.reason;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.events.Carrier;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.e2e.CloudPair;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Alibaba Cloud with a role in every account of the directory, by the functions' own triggers. */
@Timeout(120)
class EveryAccountServedTest extends EveryAccountServed {
  private static final Fault DIRECTORY_REFUSES =
      Fault.alibaba("ListAccounts", FaultKind.STATUS).error(403, "NoPermission", "No.");

  private static String lookup(String account) {
    return "?regionId=cn-hangzhou&resourceId=vpc-" + account + "&accountId=" + account;
  }

  @Test
  void theTimerSweepsEachMemberOfAllPagesIntoAReportOfItsOwn() throws IOException {
    List<String> many = Served.memberIds(1, 101);
    List<Account> listed = new ArrayList<>(many.stream().map(Served::account).toList());
    String[] states = {"InviteSuccess", "PromoteSuccess", "CreateVerifying", "Removed"};
    for (int i = 0; i < states.length; i++) {
      listed.add(directoryLists(Served.member(1, 900 + i), states[i]));
    }
    CloudPair clouds = served.accounts(listed);
    JsonNode events = served.invoke(SWEEP, Served.TIMER);
    JsonNode rest = events.get(events.size() - 1);
    assertThat(rest.path("type").asText()).isEqualTo("org.flowlogstatus.sweep.completed.many.v1");
    assertThat(Answers.file(Path.of(rest.path("dataref").asText())))
        .hasSize(rest.at("/data/count").asInt())
        .hasSize(104 - events.size() + 1);
    assertThat(Carrier.FUNCTION_DESTINATION.size(events.toString()))
        .isLessThanOrEqualTo(Carrier.FUNCTION_DESTINATION.most());
    Map<String, JsonNode> completed = Answers.completed(events);
    List<String> swept = new ArrayList<>(many);
    swept.add(Organisation.OWN);
    swept.add(Served.member(1, 900));
    swept.add(Served.member(1, 901));
    assertThat(completed).containsOnlyKeys(swept);
    int calls = 0;
    for (Map.Entry<String, JsonNode> one : completed.entrySet()) {
      JsonNode data = one.getValue().path("data");
      assertThat(data.path("accountId").asText()).isEqualTo(one.getKey());
      assertThat(data.path("complete").asBoolean()).as(one.getKey()).isTrue();
      assertThat(stored(one.getKey()).path("accountId").asText()).isEqualTo(one.getKey());
      assertThat(reports.resolve(one.getKey() + ".html")).exists();
      calls += data.at("/calls/total").asInt();
    }
    assertThat(calls).isEqualTo(clouds.vpcCalls().total());
    assertThat(clouds.vpcCalls().count("AssumeRole")).isEqualTo(swept.size() - 1);
    listed.add(Served.account(Served.member(1, 950)));
    served.accounts(listed.subList(100, listed.size()));
    assertThat(Answers.completed(served.invoke(SWEEP, Served.TIMER)))
        .containsKey(Served.member(1, 950));
  }

  /** On one line, whatever the status holds. */
  @Test
  void anAccountOfAStatusThatNobodyKnowsIsLeftOutAloud() {
    String verifying = Served.member(8, 1);
    String unknown = Served.member(8, 2);
    served.accounts(
        List.of(
            directoryLists(verifying, "PromoteVerifying"),
            directoryLists(unknown, "Asleep\nREPORT")));

    String log = served.printedUntil("Asleep", () -> served.invoke(SWEEP, Served.TIMER));

    assertThat(log).contains("Account " + unknown + " is left out, its status is Asleep REPORT");
    assertThat(log).doesNotContain(verifying);
  }

  private static Account directoryLists(String id, String status) {
    return Organisation.listed(id, status, Organisation.ROLE);
  }

  @Test
  void aLookupNamesOneAccountAndASweepSeveral() {
    String first = Served.member(2, 1);
    String second = Served.member(2, 2);
    CloudPair clouds = served.members(Served.memberIds(2, 3));
    JsonNode all = json(served.alibaba("/sweep"));
    assertThat(Answers.results(all)).hasSize(4).containsKey(Organisation.OWN);
    assertThat(all.at("/calls/byOperation/ListAccounts").asInt()).isPositive();
    JsonNode report = json(served.alibaba("/sweep?accountId=" + second + "," + first));
    assertThat(Answers.results(report)).containsOnlyKeys(first, second);
    assertThat(report.path("accountId").isNull()).isTrue();
    int calls = clouds.vpcCalls().total();
    JsonNode result = json(served.alibaba(lookup(first)));
    assertThat(result.path("accountId").asText()).isEqualTo(first);
    assertThat(result.path("status").asText()).isEqualTo("ENABLED");
    String foreign = "?regionId=cn-hangzhou&resourceId=vpc-" + second + "&accountId=" + first;
    assertThat(reason(served.alibaba(foreign))).as("not with its role").isEqualTo("NOT_FOUND");
    assertThat(all.at("/calls/total").asInt() + report.at("/calls/total").asInt()).isEqualTo(calls);
    clouds.vpcCalls().clear();
    JsonNode own = json(served.alibaba("?regionId=cn-hangzhou&resourceId=vpc-" + Organisation.OWN));
    assertThat(own.path("accountId").asText()).isEqualTo(Organisation.OWN);
    assertThat(own.path("status").asText()).isEqualTo("ENABLED");
    assertThat(clouds.vpcCalls().count("AssumeRole")).isZero();
    clouds.vpcCalls().clear();
    String none = "9999999999999999";
    assertThat(reason(served.alibaba(lookup(none)))).isEqualTo("TARGET_NOT_ALLOWED");
    assertThat(reason(served.alibaba("/sweep?accountId=" + first + "," + none)))
        .isEqualTo("TARGET_NOT_ALLOWED");
    assertThat(reason(served.alibaba("/plan?accountId=" + none))).isEqualTo("TARGET_NOT_ALLOWED");
    assertThat(clouds.vpcCalls().total()).as("a list of the last minute holds").isZero();
    assertThat(served.alibaba("?accountId=web").statusCode()).isEqualTo(400);
  }

  @Test
  void anAccountInTroubleIsAProblemOfItsOwnAndHidesNoOther() {
    List<String> ids = Served.memberIds(3, 30);
    List<Account> accounts = new ArrayList<>(ids.stream().map(Served::account).toList());
    String withoutRole = ids.get(0);
    accounts.set(0, Organisation.listed(withoutRole, "InviteSuccess"));
    String soon = Instant.now().plusSeconds(290).toString();
    CloudPair clouds =
        served.accounts(
            accounts,
            status("AssumeRole", ids.get(1), 403, "NoPermission"),
            replaced("Arn", ids.get(2), "acs:ram::" + ids.get(20) + ":role/x/flow-log-status"),
            replaced("Expiration", ids.get(3), soon),
            status("DescribeVpcs", ids.get(4), 400, "InvalidSecurityToken.Expired").times(1),
            status("DescribeVpcs", ids.get(5), 400, "InvalidSecurityToken.Expired"),
            status("DescribeRegions", ids.get(6), 400, "Throttling.User"),
            fault(ids.get(7), FaultKind.HANG),
            fault(ids.get(8), FaultKind.HTML),
            fault(ids.get(9), FaultKind.RESET));
    HttpResponse<String> answer = served.alibaba("/sweep");
    SchemaAssert.assertReport(answer.body());
    JsonNode report = json(answer);
    assertThat(report.path("complete").asBoolean(true)).isFalse();
    assertThat(Answers.problems(report, "accountId"))
        .isEqualTo(
            Map.of(
                ids.get(0), "ACCESS_DENIED AssumeRole",
                ids.get(1), "ACCESS_DENIED AssumeRole",
                ids.get(2), "PROVIDER_RESPONSE_INVALID AssumeRole",
                ids.get(3), "PROVIDER_RESPONSE_INVALID AssumeRole",
                ids.get(5), "CREDENTIALS_REJECTED DescribeVpcs",
                ids.get(6), "THROTTLED DescribeRegions",
                ids.get(7), "PROVIDER_TIMEOUT AssumeRole",
                ids.get(8), "PROVIDER_RESPONSE_INVALID AssumeRole",
                ids.get(9), "PROVIDER_UNREACHABLE AssumeRole"));
    List<String> whole = new ArrayList<>(ids.subList(10, 30));
    whole.addAll(List.of(Organisation.OWN, ids.get(4), ids.get(5)));
    assertThat(Answers.results(report)).containsOnlyKeys(whole);
    assertThat(assumed(clouds, ids.get(4))).as("got anew once").isEqualTo(2);
    assertThat(assumed(clouds, ids.get(5))).as("and once only").isEqualTo(2);
    HttpResponse<String> alone = served.alibaba("/sweep?accountId=" + ids.get(1));
    assertThat(alone.statusCode()).isEqualTo(403);
    assertThat(json(alone).path("detail").asText()).contains("sts:AssumeRole", ids.get(1));
    assertThat(reason(served.alibaba("/sweep?accountId=" + ids.get(2))))
        .isEqualTo("PROVIDER_RESPONSE_INVALID");
    assertThat(served.alibaba(lookup(ids.get(0))).statusCode()).isEqualTo(403);
  }

  @Test
  void aDirectoryThatRefusesIsAProblemAndMakesTheTimerThrow() {
    String member = Served.member(4, 1);
    served.members(List.of(member), DIRECTORY_REFUSES);
    HttpResponse<String> timer = served.invoked(SWEEP, Served.TIMER);
    assertThat(timer.headers().firstValue("X-Fc-Error-Type")).isPresent();
    assertThat(json(timer).path("errorMessage").asText()).contains("ACCESS_DENIED");
    HttpResponse<String> sweep = served.alibaba("/sweep");
    assertThat(sweep.statusCode()).isEqualTo(403);
    assertThat(json(sweep).path("detail").asText()).contains("resourcemanager:ListAccounts");
    JsonNode own = json(served.alibaba("/sweep?accountId=" + Organisation.OWN));
    assertThat(own.path("complete").asBoolean()).isTrue();
    JsonNode estate = json(served.alibaba("/estate"));
    assertThat(estate.at("/problems/0/scope/list").asText()).isEqualTo("ListAccounts");
    assertThat(estate.path("complete").asBoolean(true)).isFalse();
  }

  @Test
  void anEventIsCheckedWithTheRoleOfItsAccountAndOthersAreNotOurs() {
    String member = Served.member(6, 1);
    served.members(Served.memberIds(6, 2));
    JsonNode events = served.invoke(CHANGED, Answers.createdLogIn(member));
    assertThat(events).hasSize(1);
    assertThat(events.at("/0/data/status").asText()).isEqualTo("ENABLED");
    assertThat(events.at("/0/data/accountId").asText()).isEqualTo(member);
    assertThat(events.at("/0/source").asText()).isEqualTo("acs:vpc:cn-hangzhou:" + member);
    assertThat(served.invoke(CHANGED, Answers.createdLogIn("9999999999999999"))).isEmpty();
  }

  private static long assumed(CloudPair clouds, String account) {
    return clouds.vpcCalls().calls().stream()
        .filter(call -> call.subject().operation().equals("AssumeRole"))
        .filter(call -> call.subject().account().equals(account))
        .count();
  }

  private static Fault status(String operation, String account, int status, String code) {
    return Fault.alibaba(operation, FaultKind.STATUS)
        .inSubscription(account)
        .error(status, code, "No.");
  }

  private static Fault fault(String account, FaultKind kind) {
    return Fault.anywhere(Cloud.ALIBABA, kind).inSubscription(account);
  }

  private static Fault replaced(String field, String account, String value) {
    return Fault.alibaba("AssumeRole", FaultKind.REPLACED_FIELD)
        .inSubscription(account)
        .field(field, Json.object().textNode(value));
  }
}
