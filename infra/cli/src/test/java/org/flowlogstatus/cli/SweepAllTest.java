package org.flowlogstatus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.cli.exit.ExitCode;
import org.flowlogstatus.local.cloud.EmbeddedClouds;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.VSwitch;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Vpc;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.vpc.VpcOptions;
import org.flowlogstatus.local.cloud.vpc.request.Credential;
import org.junit.jupiter.api.Test;

/** {@code flowlog sweep --all}, of an organisation that is not the demo's. */
class SweepAllTest {
  private static final Credential KEY = Credential.longLived("local-key-id", "local-key-secret");
  private static final String OWN = "1234567890123456";
  private static final List<String> SUBSCRIPTIONS = List.of(subscription(1), subscription(2));
  private static final List<String> ACCOUNTS = List.of(OWN, "2000000000000001", "2000000000000002");
  private static final String WITHOUT_ROLE = "2000000000000003";

  @Test
  void isOfEverySubscriptionAndAccountWhateverIsConfigured() throws Exception {
    Map<String, String> settings = new HashMap<>();
    settings.put("FLOWLOG_AZURE_SUBSCRIPTIONS", SUBSCRIPTIONS.get(0));
    settings.put("FC_ACCOUNT_ID", OWN);
    FlowlogProcess run = run(settings);
    JsonNode reports = new ObjectMapper().readTree(run.output());
    List<String> swept = new ArrayList<>();
    reports.findParents("coverage").forEach(one -> swept.add(one.path("accountId").asText()));
    assertThat(swept)
        .as(run.errors())
        .hasSize(2 + 3 * 3)
        .hasSameElementsAs(Stream.concat(SUBSCRIPTIONS.stream(), ACCOUNTS.stream()).toList());
    assertThat(reports.findValuesAsText("complete")).containsExactly("true", "false");
    List<JsonNode> problems = new ArrayList<>();
    reports.findValues("problems").forEach(some -> some.forEach(problems::add));
    assertThat(problems).hasSize(1);
    assertThat(problems.get(0).at("/scope/accountId").asText()).isEqualTo(WITHOUT_ROLE);
    assertThat(problems.get(0).path("reason").asText()).isEqualTo("ACCESS_DENIED");
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAIL);
  }

  @Test
  void saysHowToTellOnesOwnAccountFromTheOthers() {
    FlowlogProcess run = run(Map.of());
    assertThat(run.errors()).contains("FC_ACCOUNT_ID", "aliyun sts GetCallerIdentity");
    assertThat(run.output()).contains(SUBSCRIPTIONS.get(1)).doesNotContain(OWN);
  }

  private static FlowlogProcess run(Map<String, String> settings) {
    try (EmbeddedClouds clouds =
        EmbeddedClouds.start(
            estate(), ArmOptions.of(TokenSource.LOOPBACK_TOKEN), VpcOptions.of(KEY))) {
      Map<String, String> environment = new HashMap<>(settings);
      environment.put("FLOWLOG_AZURE_ENDPOINT", clouds.arm().endpoint().toString());
      environment.put("FLOWLOG_ALIBABA_ENDPOINT", clouds.vpc().endpoint().toString());
      environment.put("ALIBABA_CLOUD_ACCESS_KEY_ID", KEY.accessKeyId());
      environment.put("ALIBABA_CLOUD_ACCESS_KEY_SECRET", KEY.accessKeySecret());
      return FlowlogProcess.run(environment, "sweep", "--all");
    }
  }

  private static Estate estate() {
    List<Subscription> subscriptions = new ArrayList<>();
    for (String id : SUBSCRIPTIONS) {
      List<EstateGroup> groups = List.of(new EstateGroup("app", "web", "westeurope"));
      subscriptions.add(new Subscription(id, "", List.of(), groups, List.of(), List.of()));
    }
    List<Account> accounts = new ArrayList<>();
    accounts.add(new Account(OWN, List.of(region(OWN))));
    for (String id : ACCOUNTS.subList(1, 3)) {
      accounts.add(Account.member(id, "flow-log-status-member", List.of(region(id))));
    }
    List<Region> regions = List.of(region(WITHOUT_ROLE));
    accounts.add(new Account(WITHOUT_ROLE, regions, List.of(), Optional.of("InviteSuccess")));
    return Estate.of(new AzureEstate(subscriptions), new AlibabaEstate(accounts));
  }

  private static Region region(String account) {
    List<VSwitch> vSwitches =
        List.of(new VSwitch("vsw-" + account, "", "vpc-" + account, "zone-a"));
    List<Vpc> vpcs = List.of(new Vpc("vpc-" + account, ""));
    return new Region("cn-hangzhou", "cn-hangzhou", true, false, vpcs, vSwitches, List.of());
  }

  private static String subscription(int n) {
    return "bbbbbbbb-0000-4000-8000-00000000000" + n;
  }
}
