package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.http.message.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Which accounts a call is about, and where their roles and their list come from. */
@Timeout(90)
class MembersTest {
  private static final String FIRST = Organisation.member(1);
  private static final String SECOND = Organisation.member(2);
  private static final String NOBODY = "http://127.0.0.1:1";

  private static JsonNode body(Reply reply) {
    return Organisation.json(reply.body());
  }

  private static Map<String, String> ask(String account) {
    return Map.of(
        "accountId",
        account,
        "resourceId",
        Organisation.vpc(account),
        "regionId",
        Organisation.REGION);
  }

  private static Set<String> accounts(Reply reply) {
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    Set<String> accounts = new TreeSet<>();
    body(reply).path("results").forEach(result -> accounts.add(result.path("accountId").asText()));
    return accounts;
  }

  @Test
  void aSweepNamesSeveralAccountsAndNoOtherIsAsked() {
    try (Organisation organisation = Organisation.of(3).start()) {
      AlibabaInProcess function = organisation.function(Map.of());
      Reply reply = function.sweepWith(Map.of("accountId", SECOND + "," + FIRST));
      assertThat(accounts(reply)).containsExactly(FIRST, SECOND);
      assertThat(organisation.calls().count("AssumeRole")).isEqualTo(2);
      int calls = organisation.calls().total();
      Reply other = function.sweepWith(Map.of("accountId", FIRST + ",9999999999999999"));
      assertThat(body(other).path("reason").asText()).isEqualTo("TARGET_NOT_ALLOWED");
      assertThat(organisation.calls().total()).isEqualTo(calls);
    }
  }

  @Test
  void manyLookupsAtOnceAssumeTheRoleOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (Organisation organisation = Organisation.of(1).start()) {
      AlibabaInProcess function = organisation.function(Map.of());
      Callable<Reply> lookup = () -> function.lookup(ask(FIRST));
      for (Future<Reply> reply : threads.invokeAll(Collections.nCopies(8, lookup))) {
        assertThat(reply.get().status()).isEqualTo(200);
      }
      assertThat(organisation.calls().count("AssumeRole")).isEqualTo(1);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void rolesAndTheListOfAccountsComeFromEndpointsOfTheirOwn() {
    try (Organisation organisation = Organisation.of(1).start();
        Organisation directory = Organisation.of(2).start()) {
      AlibabaInProcess function =
          organisation.function(
              Map.of(
                  "FLOWLOG_ALIBABA_RESOURCE_DIRECTORY_ENDPOINT",
                  directory.endpoint().toString(),
                  "FLOWLOG_ALIBABA_STS_ENDPOINT",
                  NOBODY));
      assertThat(body(function.lookup(ask(Organisation.OWN))).path("status").asText())
          .isEqualTo("ENABLED");
      assertThat(body(function.lookup(ask(SECOND))).path("reason").asText())
          .isEqualTo("PROVIDER_UNREACHABLE");
      assertThat(directory.calls().byOperation()).isEqualTo(Map.of("ListAccounts", 1));
      assertThat(organisation.calls().count("ListAccounts")).isZero();
      assertThat(organisation.calls().count("AssumeRole")).isZero();
    }
  }
}
