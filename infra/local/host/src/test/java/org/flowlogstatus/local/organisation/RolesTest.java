package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.Json;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.schema.SchemaAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Alibaba Cloud: other accounts are asked with roles of theirs, and each only with its own. */
@Timeout(60)
class RolesTest {

  private static final String FIRST = Organisation.member(1);
  private static final String SECOND = Organisation.member(2);

  private static Map<String, String> ask(String account, String resource) {
    return Map.of("accountId", account, "resourceId", resource, "regionId", Organisation.REGION);
  }

  private static Set<String> accounts(JsonNode report) {
    Set<String> accounts = new TreeSet<>();
    report.path("results").forEach(result -> accounts.add(result.path("accountId").asText()));
    return accounts;
  }

  private static JsonNode body(Reply reply) {
    return Organisation.json(reply.body());
  }

  private static JsonNode report(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    SchemaAssert.assertReport(reply.body());
    return body(reply);
  }

  @Test
  void aLookupInAnotherAccountIsMadeWithItsRole() {
    try (Organisation organisation = Organisation.of(2).start()) {
      AlibabaInProcess function = organisation.function(Map.of());
      JsonNode result = body(function.lookup(ask(FIRST, Organisation.vpc(FIRST))));
      assertThat(result.path("status").asText()).isEqualTo("ENABLED");
      assertThat(result.path("accountId").asText()).isEqualTo(FIRST);
      JsonNode other = body(function.lookup(ask(SECOND, Organisation.vpc(FIRST))));
      assertThat(other.path("reason").asText()).isEqualTo("NOT_FOUND");
    }
  }

  @Test
  void withoutAnAccountItIsTheFunctionsOwnAndNoRoleIsAssumed() {
    try (Organisation organisation = Organisation.of(1).start()) {
      JsonNode result =
          body(
              organisation
                  .function(Map.of())
                  .lookup(
                      Map.of(
                          "resourceId",
                          Organisation.vpc(Organisation.OWN),
                          "regionId",
                          Organisation.REGION)));
      assertThat(result.path("accountId").asText()).isEqualTo(Organisation.OWN);
      assertThat(result.path("status").asText()).isEqualTo("ENABLED");
      assertThat(organisation.calls().count("AssumeRole")).isZero();
      assertThat(organisation.calls().count("ListAccounts")).isZero();
    }
  }

  @Test
  void anAccountThatIsNoneOfThemIsNotAllowedAfterNoCallButTheDirectory() {
    try (Organisation organisation = Organisation.of(1).start()) {
      AlibabaInProcess function = organisation.function(Map.of());
      for (int i = 0; i < 2; i++) {
        Reply reply = function.lookup(ask("9999999999999999", "vpc-a"));
        assertThat(reply.status()).isEqualTo(403);
        assertThat(body(reply).path("reason").asText()).isEqualTo("TARGET_NOT_ALLOWED");
      }
      assertThat(organisation.calls().byOperation()).isEqualTo(Map.of("ListAccounts", 1));
      AlibabaInProcess alone = organisation.function(Map.of("FLOWLOG_ALIBABA_ROLES", ""));
      assertThat(alone.lookup(ask(FIRST, "vpc-a")).status()).isEqualTo(403);
      assertThat(alone.lookup(ask("one", "vpc-a")).status()).isEqualTo(400);
      assertThat(organisation.calls().total()).isEqualTo(1);
    }
  }

  @Test
  void aSweepIsOfAllAccountsAndCountsEveryCall() {
    try (Organisation organisation = Organisation.of(120).start()) {
      JsonNode report = report(organisation.function(Map.of()).sweepWith(Map.of()));
      assertThat(accounts(report)).hasSize(121);
      assertThat(report.path("complete").asBoolean()).isTrue();
      assertThat(report.path("accountId").isNull()).isTrue();
      assertThat(report.at("/totals/enabled").asInt()).isEqualTo(3 * 121);
      assertThat(report.at("/calls/byOperation/ListAccounts").asInt()).isEqualTo(2);
      assertThat(report.at("/calls/byOperation/AssumeRole").asInt()).isEqualTo(120);
      assertThat(report.at("/calls/total").asInt()).isEqualTo(organisation.calls().total());
    }
  }

  @Test
  void aSweepOfOneAccountNamesIt() {
    try (Organisation organisation = Organisation.of(2).start()) {
      JsonNode report =
          report(organisation.function(Map.of()).sweepWith(Map.of("accountId", SECOND)));
      assertThat(report.path("accountId").asText()).isEqualTo(SECOND);
      assertThat(accounts(report)).containsExactly(SECOND);
    }
  }

  @Test
  void rolesThatAreNamedNeedNoDirectory() {
    try (Organisation organisation = Organisation.of(2).start()) {
      String role = "acs:ram::" + FIRST + ":role/" + Organisation.ROLE;
      AlibabaInProcess function = organisation.function(Map.of("FLOWLOG_ALIBABA_ROLES", role));
      assertThat(accounts(report(function.sweepWith(Map.of()))))
          .containsExactly(Organisation.OWN, FIRST);
      assertThat(function.lookup(ask(SECOND, "vpc-a")).status()).isEqualTo(403);
      assertThat(organisation.calls().count("ListAccounts")).isZero();
    }
  }

  @Test
  void twoRolesOfOneAccountAreRefusedAtStart() {
    try (Organisation organisation = Organisation.of(1).start()) {
      String roles = "acs:ram::" + FIRST + ":role/a,acs:ram::" + FIRST + ":role/b";
      assertThatThrownBy(() -> organisation.function(Map.of("FLOWLOG_ALIBABA_ROLES", roles)))
          .hasMessageContaining("FLOWLOG_ALIBABA_ROLES");
    }
  }

  @Test
  void anAccountThatIsNotYetOrNotAnyMoreAMemberIsNotSwept() {
    Account pending = Organisation.listed("3000000000000001", "CreateVerifying", Organisation.ROLE);
    Account promoted = Organisation.listed("3000000000000002", "PromoteSuccess", Organisation.ROLE);
    try (Organisation organisation = Organisation.of(0).with(pending).with(promoted).start()) {
      assertThat(accounts(report(organisation.function(Map.of()).sweepWith(Map.of()))))
          .containsExactly(Organisation.OWN, "3000000000000002");
    }
  }

  @Test
  void aRoleThatIsRefusedIsAProblemOfItsAccountAndHidesNoOther() {
    Account without = Organisation.listed("3000000000000003", "InviteSuccess");
    Fault refused = Organisation.roleRefused(FIRST);
    try (Organisation organisation = Organisation.of(2).with(without).with(refused).start()) {
      AlibabaInProcess function = organisation.function(Map.of());
      JsonNode report = report(function.sweepWith(Map.of()));
      assertThat(accounts(report)).containsExactly(Organisation.OWN, SECOND);
      assertThat(report.path("complete").asBoolean(true)).isFalse();
      assertThat(report.path("problems")).hasSize(2);
      for (JsonNode problem : report.path("problems")) {
        assertThat(problem.path("reason").asText()).isEqualTo("ACCESS_DENIED");
        assertThat(problem.at("/scope/list").asText()).isEqualTo("AssumeRole");
        assertThat(problem.at("/scope/accountId").asText()).isIn(FIRST, "3000000000000003");
      }
      Reply alone = function.sweepWith(Map.of("accountId", FIRST));
      assertThat(alone.status()).isEqualTo(403);
      assertThat(body(alone).path("detail").asText()).contains("sts:AssumeRole", FIRST);
      assertThat(function.lookup(ask(FIRST, "vpc-a")).status()).isEqualTo(403);
    }
  }

  @Test
  void aRoleOfAnotherAccountThanItsAnswerSaysIsNoAnswer() {
    Fault other =
        Fault.alibaba("AssumeRole", FaultKind.REPLACED_FIELD)
            .inSubscription(FIRST)
            .field("Arn", Json.object().textNode("acs:ram::" + SECOND + ":role/x/flow-log-status"));
    try (Organisation organisation = Organisation.of(2).with(other).start()) {
      AlibabaInProcess function = organisation.function(Map.of());
      Reply alone = function.sweepWith(Map.of("accountId", FIRST));
      assertThat(body(alone).path("reason").asText()).isEqualTo("PROVIDER_RESPONSE_INVALID");
      assertThat(organisation.calls().count("DescribeFlowLogs")).isZero();
      assertThat(accounts(report(function.sweepWith(Map.of()))))
          .containsExactly(Organisation.OWN, SECOND);
    }
  }

  @Test
  void credentialsWithLessThanFiveMinutesLeftAreNoAnswer() {
    try (Organisation organisation =
        Organisation.of(1).withSessionLife(Duration.ofSeconds(299)).start()) {
      Reply reply = organisation.function(Map.of()).lookup(ask(FIRST, Organisation.vpc(FIRST)));
      assertThat(body(reply).path("reason").asText()).isEqualTo("PROVIDER_RESPONSE_INVALID");
    }
  }

  @Test
  void credentialsAreKeptUntilFiveMinutesBeforeTheirEnd() {
    Instant start = Instant.now();
    AtomicReference<Instant> now = new AtomicReference<>(start);
    InstantSource source = now::get;
    try (Organisation organisation =
        Organisation.of(1).at(source.withZone(ZoneOffset.UTC)).start()) {
      AlibabaInProcess function = organisation.function(Map.of());
      for (int minute : List.of(0, 20, 54)) {
        now.set(start.plus(Duration.ofMinutes(minute)));
        assertThat(function.lookup(ask(FIRST, Organisation.vpc(FIRST))).status()).isEqualTo(200);
      }
      assertThat(organisation.calls().count("AssumeRole")).isEqualTo(1);
      now.set(start.plus(Duration.ofMinutes(56)));
      assertThat(function.lookup(ask(FIRST, Organisation.vpc(FIRST))).status()).isEqualTo(200);
      assertThat(organisation.calls().count("AssumeRole")).isEqualTo(2);
    }
  }

  @Test
  void credentialsThatEndInTheMiddleOfASweepAreGotAnewOnce() {
    Fault expired =
        Fault.alibaba("DescribeVpcs", FaultKind.STATUS)
            .inSubscription(FIRST)
            .error(400, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.");
    try (Organisation organisation = Organisation.of(1).with(expired.times(1)).start()) {
      JsonNode report = report(organisation.function(Map.of()).sweepWith(Map.of()));
      assertThat(report.path("complete").asBoolean()).isTrue();
      assertThat(organisation.calls().count("AssumeRole")).isEqualTo(2);
    }
    try (Organisation organisation = Organisation.of(1).with(expired).start()) {
      JsonNode report = report(organisation.function(Map.of()).sweepWith(Map.of()));
      assertThat(report.path("problems")).hasSize(1);
      assertThat(report.at("/problems/0/reason").asText()).isEqualTo("CREDENTIALS_REJECTED");
      assertThat(organisation.calls().count("AssumeRole")).isEqualTo(2);
      assertThat(accounts(report)).contains(Organisation.OWN, FIRST);
    }
  }

  @Test
  void aDirectoryThatRefusesIsTheProblemOfWhatNeedsIt() {
    Fault refused =
        Fault.alibaba("ListAccounts", FaultKind.STATUS).error(403, "NoPermission", "No.");
    try (Organisation organisation = Organisation.of(1).with(refused).start()) {
      AlibabaInProcess function = organisation.function(Map.of());
      Reply sweep = function.sweepWith(Map.of());
      assertThat(body(sweep).path("reason").asText()).isEqualTo("ACCESS_DENIED");
      assertThat(body(sweep).path("detail").asText()).contains("resourcemanager:ListAccounts");
      assertThat(function.lookup(ask(FIRST, "vpc-a")).status()).isEqualTo(403);
      assertThat(report(function.sweepWith(Map.of("accountId", Organisation.OWN)))).isNotNull();
    }
  }

  @Test
  void aPlanIsForOneAccount() {
    try (Organisation organisation = Organisation.of(1).start()) {
      AlibabaInProcess function = organisation.function(Map.of());
      assertThat(function.plan(Map.of()).status()).isEqualTo(400);
      Reply plan = function.plan(Map.of("accountId", FIRST));
      assertThat(body(plan).path("accountId").asText()).isEqualTo(FIRST);
    }
  }
}
