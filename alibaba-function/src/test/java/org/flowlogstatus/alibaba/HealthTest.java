package org.flowlogstatus.alibaba;

import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.functiontest.HealthExamples;

/** What the function says of itself; its checks are named by the rights that they try. */
class HealthTest extends HealthExamples {
  HealthTest() {
    super(
        Cloud.ALIBABA,
        EmbeddedAlibaba::of,
        TestAccount.activated().withVpc("vpc-a", "vsw-a").estate(),
        Map.of(
            "FLOWLOG_ALIBABA_REGIONS",
            TestAccount.REGION,
            "FLOWLOG_SWEEP_DEADLINE_MILLIS",
            "12000"),
        List.of("vpc:DescribeFlowLogs", "vpc:GetFlowLogServiceStatus", "vpc:DescribeVpcs"));
  }
}
