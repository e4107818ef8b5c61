package org.flowlogstatus.local.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.flowlogstatus.http.Reply;
import org.flowlogstatus.local.cloud.estate.Cloud;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.Fault;
import org.flowlogstatus.local.cloud.estate.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the functions say of themselves, on clouds that are well and on clouds that are not. */
@Timeout(60)
class HealthTest {
  private static final Map<String, String> AZURE =
      Map.of(
          "FLOWLOG_AZURE_SUBSCRIPTIONS",
          Net.SUBSCRIPTION,
          "FLOWLOG_SWEEP_DEADLINE_MILLIS",
          "12000");
  private static final Map<String, String> ALIBABA =
      Map.of(
          "FLOWLOG_ALIBABA_REGIONS", "cn-hangzhou",
          "FLOWLOG_SWEEP_DEADLINE_MILLIS", "12000");

  private static Estate azure() {
    return new Net()
        .withGroup("web")
        .withNetwork("hub", Net.subnet("a", Net.group("web")))
        .estate();
  }

  private static Estate alibaba() {
    return Account.activated().withVpc("vpc-a", "vsw-a").estate();
  }

  @Test
  void azureIsHealthyWhereEveryCallIsAnswered() {
    try (Clouds clouds = Clouds.of(azure())) {
      healthy(
          clouds.azure(AZURE).health(),
          List.of(
              "Microsoft.Network/networkWatchers/read",
              "Microsoft.Network/networkSecurityGroups/read",
              "Microsoft.Network/virtualNetworks/read",
              "Microsoft.Network/networkInterfaces/read"));
    }
  }

  @Test
  void alibabaIsHealthyWhereEveryCallIsAnswered() {
    try (Clouds clouds = Clouds.of(alibaba())) {
      healthy(
          clouds.alibaba(ALIBABA).health(),
          List.of("vpc:GetFlowLogServiceStatus", "vpc:DescribeFlowLogs", "vpc:DescribeVpcs"));
    }
  }

  @Test
  void aCloudThatIsDownIsNotWell() {
    try (Clouds clouds = Clouds.of(azure().with(down(Cloud.AZURE)))) {
      unhealthy(clouds.azure(AZURE).health(), "Microsoft.Network/networkWatchers/read");
    }
    try (Clouds clouds = Clouds.of(alibaba().with(down(Cloud.ALIBABA)))) {
      unhealthy(clouds.alibaba(ALIBABA).health(), "vpc:DescribeFlowLogs");
    }
  }

  private static Fault down(Cloud cloud) {
    return Fault.anywhere(cloud, FaultKind.RESET);
  }

  private static void healthy(Reply reply, List<String> rights) {
    assertThat(reply.body()).contains("\"healthy\":true").contains(rights);
    assertThat(reply.status()).isEqualTo(200);
  }

  private static void unhealthy(Reply reply, String right) {
    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body())
        .contains("\"healthy\":false", "\"name\":\"" + right + "\",\"ok\":false")
        .contains("PROVIDER_UNREACHABLE");
  }
}
