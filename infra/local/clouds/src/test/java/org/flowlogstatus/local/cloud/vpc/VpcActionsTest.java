package org.flowlogstatus.local.cloud.vpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.Answer;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.generate.EstateGenerator;
import org.flowlogstatus.local.cloud.generate.EstateGenerator.AlibabaScale;
import org.flowlogstatus.local.cloud.http.RateLimit;
import org.flowlogstatus.local.cloud.vpc.request.Credential;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five actions: shapes, pages, filters and refusals. */
class VpcActionsTest {

  private static final VpcOptions OPTIONS =
      VpcOptions.of(Credential.longLived("LTAI-test", "secret-of-the-test"));

  private EmbeddedVpc vpc = EmbeddedVpc.start(Estate.bundled().withoutFaults(), OPTIONS, 0);

  @AfterEach
  void stop() {
    vpc.close();
  }

  @Test
  void regionsAndTheirEndpoints() {
    JsonNode regions = call("DescribeRegions").json().at("/Regions/Region");
    assertThat(regions.get(0).path("RegionId").asText()).isEqualTo("cn-hangzhou");
    assertThat(regions.get(0).path("RegionEndpoint").asText()).isEqualTo("vpc.aliyuncs.com");
    assertThat(regions.get(1).path("RegionEndpoint").asText())
        .isEqualTo("vpc.cn-beijing.aliyuncs.com");
  }

  @Test
  void numbersAreTextsInOneListAndNumbersInAnother() {
    JsonNode logs = inHangzhou("DescribeFlowLogs").json();
    assertThat(logs.path("TotalCount").isTextual()).isTrue();
    assertThat(logs.path("Success").asText()).isEqualTo("true");
    assertThat(logs.path("Success").isTextual()).isTrue();
    JsonNode vpcs = inHangzhou("DescribeVpcs").json();
    assertThat(vpcs.path("TotalCount").isInt()).isTrue();
    assertThat(vpcs.at("/Vpcs/Vpc/0/VSwitchIds/VSwitchId/0").asText()).isEqualTo("vsw-bp1shopa");
    JsonNode log = logs.at("/FlowLogs/FlowLog/0");
    assertThat(log.path("RegionId").asText()).isEqualTo("cn-hangzhou");
    assertThat(log.path("Status").asText()).isEqualTo("Active");
  }

  @Test
  void pagesAreTwentyLogsOrTenNetworksLong() {
    vpc.close();
    vpc = EmbeddedVpc.start(EstateGenerator.alibaba(7, new AlibabaScale(1, 60, 3)), OPTIONS, 0);
    JsonNode vpcs = call("DescribeVpcs", "RegionId", "cn-region0").json();
    assertThat(vpcs.at("/Vpcs/Vpc")).hasSize(10);
    assertThat(vpcs.path("TotalCount").intValue()).isEqualTo(60);
    assertThat(call("DescribeVSwitches", "RegionId", "cn-region0").json().at("/VSwitches/VSwitch"))
        .hasSize(10);
    assertThat(call("DescribeFlowLogs", "RegionId", "cn-region0").json().at("/FlowLogs/FlowLog"))
        .hasSize(20);
    List<String> seen = new ArrayList<>();
    for (String number : List.of("1", "2", "3")) {
      call("DescribeVpcs", "RegionId", "cn-region0", "PageSize", "50", "PageNumber", number)
          .json()
          .at("/Vpcs/Vpc")
          .forEach(v -> seen.add(v.path("VpcId").asText()));
    }
    assertThat(seen).hasSize(60).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @CsvSource({"PageSize, 51", "PageSize, 0", "PageSize, many", "PageNumber, 0", "PageNumber, -1"})
  void aPageThatCannotBe(String name, String value) {
    for (String action : List.of("DescribeFlowLogs", "DescribeVpcs", "DescribeVSwitches")) {
      assertThat(call(action, "RegionId", "cn-hangzhou", name, value).alibabaError())
          .isEqualTo("400 InvalidParameter");
    }
  }

  @Test
  void filtersLeaveWhatTheyName() {
    assertThat(ids(inHangzhou("DescribeFlowLogs", "ResourceId", "vsw-bp1yarda")))
        .containsExactly("fl-bp1yarda");
    assertThat(ids(inHangzhou("DescribeFlowLogs", "ResourceType", "VSwitch")))
        .containsExactly("fl-bp1yarda");
    assertThat(ids(inHangzhou("DescribeFlowLogs", "FlowLogId", "fl-none"))).isEmpty();
    assertThat(inHangzhou("DescribeVpcs", "VpcId", "vpc-bp1shop").json().at("/Vpcs/Vpc"))
        .hasSize(1);
    assertThat(
            inHangzhou("DescribeVSwitches", "VpcId", "vpc-bp1yard").json().at("/VSwitches/VSwitch"))
        .hasSize(2);
    assertThat(call("DescribeVSwitches", "VpcId", "vpc-uf6quay").json().at("/VSwitches/VSwitch"))
        .as("a VPC is enough, without a region")
        .hasSize(1);
  }

  @Test
  void aRegionMayIgnoreTheFilters() {
    Answer answer =
        call("DescribeFlowLogs", "RegionId", "cn-shanghai", "ResourceId", "vpc-uf6dock");
    assertThat(ids(answer)).containsExactly("fl-uf6quay");
  }

  @Test
  void whatIsMissingOrUnknown() {
    assertThat(call("GetFlowLogServiceStatus").alibabaError()).isEqualTo("400 MissingRegionId");
    assertThat(call("DescribeVSwitches").alibabaError()).isEqualTo("400 MissingParameter");
    assertThat(call("DescribeVpcs", "RegionId", "cn-atlantis").alibabaError())
        .isEqualTo("404 InvalidRegionId.NotFound");
    assertThat(inHangzhou("DescribeNatGateways").alibabaError())
        .isEqualTo("404 InvalidApi.NotFound");
    TestSigner old = TestSigner.of("DescribeRegions");
    old.version = "2014-05-26";
    assertThat(Answer.to(old.v1(vpc.endpoint(), "GET")).alibabaError())
        .isEqualTo("400 InvalidVersion");
    assertThat(inHangzhou("GetFlowLogServiceStatus", "ClientToken", "ü").alibabaError())
        .isEqualTo("400 InvalidParameter");
    assertThat(inHangzhou("GetFlowLogServiceStatus", "ClientToken", "x".repeat(65)).alibabaError())
        .isEqualTo("400 InvalidParameter");
  }

  @Test
  void anErrorHasTheMembersOfTheRealOne() {
    JsonNode error = call("GetFlowLogServiceStatus").json();
    assertThat(error.properties())
        .extracting(Map.Entry::getKey)
        .containsExactly("RequestId", "HostId", "Code", "Message", "Recommend");
  }

  @Test
  void moreCallsThanTheBucketHolds() {
    vpc.close();
    vpc = EmbeddedVpc.start(Estate.bundled(), OPTIONS.withLimit(new RateLimit(1, 0.01)), 0);
    assertThat(call("DescribeRegions").status()).isEqualTo(200);
    assertThat(call("DescribeRegions").alibabaError()).isEqualTo("400 Throttling.User");
    assertThat(vpc.calls().count("DescribeRegions")).isEqualTo(2);
  }

  private static List<String> ids(Answer answer) {
    List<String> ids = new ArrayList<>();
    answer.json().at("/FlowLogs/FlowLog").forEach(log -> ids.add(log.path("FlowLogId").asText()));
    return ids;
  }

  private Answer inHangzhou(String action, String... more) {
    TestSigner signer = TestSigner.of(action, more);
    signer.parameters.put("RegionId", "cn-hangzhou");
    return Answer.to(signer.v3(vpc.endpoint(), "GET"));
  }

  private Answer call(String action, String... parameters) {
    return Answer.to(TestSigner.of(action, parameters).v1(vpc.endpoint(), "GET"));
  }
}
