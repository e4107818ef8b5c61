package org.flowlogstatus.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the function says of itself, on a cloud that is well and on one that is not. */
@Timeout(60)
class HealthTest {
  private static final Map<String, String> SETTINGS =
      Map.of(
          "FLOWLOG_ALIBABA_REGIONS", TestAccount.REGION, "FLOWLOG_SWEEP_DEADLINE_MILLIS", "12000");

  private static Reply health(Fault... faults) {
    Estate estate = TestAccount.activated().withVpc("vpc-a", "vsw-a").estate();
    for (Fault fault : faults) {
      estate = estate.with(fault);
    }
    try (EmbeddedAlibaba cloud = EmbeddedAlibaba.of(estate)) {
      return cloud.function(SETTINGS).health();
    }
  }

  @Test
  void isHealthyWhereEveryCallIsAnswered() {
    Reply reply = health();

    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.body())
        .contains(
            "\"healthy\":true",
            "vpc:GetFlowLogServiceStatus",
            "vpc:DescribeFlowLogs",
            "vpc:DescribeVpcs");
  }

  @Test
  void isNotHealthyWhereTheCloudIsDown() {
    Reply reply = health(Fault.anywhere(Cloud.ALIBABA, FaultKind.RESET));

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body())
        .contains(
            "\"healthy\":false",
            "\"name\":\"vpc:DescribeFlowLogs\",\"ok\":false",
            "PROVIDER_UNREACHABLE");
  }
}
