package org.flowlogstatus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.cli.exit.ExitCode;
import org.flowlogstatus.local.cloud.EmbeddedClouds;
import org.flowlogstatus.local.cloud.arm.ArmOptions;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.cloud.vpc.VpcOptions;
import org.flowlogstatus.local.cloud.vpc.request.Credential;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A login that the clouds take at first, and no longer half-way. */
class ExpiredLoginTest {
  private static final String GROUPS =
      "/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/shop/providers"
          + "/Microsoft.Network/networkSecurityGroups/";
  private static final Credential KEY = Credential.longLived("local-key-id", "local-key-secret");
  private static final Fault AZURE =
      Fault.azure("networkInterfaces", FaultKind.STATUS)
          .error(401, "ExpiredAuthenticationToken", "The access token expiry UTC time is past.");
  private static final Fault ALIBABA =
      Fault.alibaba("DescribeFlowLogs", FaultKind.STATUS)
          .error(400, "InvalidSecurityToken.Expired", "Specified SecurityToken is expired.");

  @ParameterizedTest
  @CsvSource({"--azure", "--alibaba"})
  void aSweepKeepsWhatItSawAndSaysWhatItDidNot(String cloud) throws Exception {
    FlowlogProcess run = run(cloud.equals("--azure") ? AZURE : ALIBABA, "sweep", cloud);
    JsonNode report = new ObjectMapper().readTree(run.output());

    assertThat(report.path("complete").asBoolean(true)).isFalse();
    assertThat(report.path("problems").findValuesAsText("reason"))
        .isNotEmpty()
        .contains("CREDENTIALS_REJECTED");
    assertThat(report.path("results").findValuesAsText("status")).contains("UNKNOWN");
    assertThat(run.exitCode()).isIn(ExitCode.FAIL, ExitCode.UNKNOWN);
    assertThat(run(AZURE, "sweep", cloud, "--fail-on", "unknown").exitCode())
        .isEqualTo(ExitCode.FAIL);
  }

  @Test
  void ofTwoTargetsTheSecondIsAProblemAndTheFirstStands() throws Exception {
    Fault expired =
        Fault.azure("queryFlowLogStatus", FaultKind.STATUS)
            .about(GROUPS + "fresh")
            .error(401, "ExpiredAuthenticationToken", "The access token expiry UTC time is past.");
    FlowlogProcess run = run(expired, "check", GROUPS + "web", GROUPS + "fresh");
    JsonNode answers = new ObjectMapper().readTree(run.output());

    assertThat(answers.get(0).path("status").asText()).isEqualTo("ENABLED");
    assertThat(answers.get(1).path("reason").asText()).isEqualTo("CREDENTIALS_REJECTED");
    assertThat(run.exitCode()).isEqualTo(ExitCode.UNKNOWN);
  }

  @Test
  void aTableSaysToLogInAgain() {
    FlowlogProcess run = run(AZURE, "sweep", "--azure", "--format", "table");

    assertThat(run.output()).contains("NOT READ", "CREDENTIALS_REJECTED", "log in again");
  }

  private static FlowlogProcess run(Fault fault, String... arguments) {
    try (EmbeddedClouds clouds =
        EmbeddedClouds.start(
            Estate.bundled().with(fault),
            ArmOptions.of(TokenSource.LOOPBACK_TOKEN),
            VpcOptions.of(KEY))) {
      Map<String, String> environment =
          Map.of(
              "FLOWLOG_AZURE_ENDPOINT", clouds.arm().endpoint().toString(),
              "FLOWLOG_ALIBABA_ENDPOINT", clouds.vpc().endpoint().toString(),
              "ALIBABA_CLOUD_ACCESS_KEY_ID", KEY.accessKeyId(),
              "ALIBABA_CLOUD_ACCESS_KEY_SECRET", KEY.accessKeySecret());
      return FlowlogProcess.run(environment, arguments);
    }
  }
}
