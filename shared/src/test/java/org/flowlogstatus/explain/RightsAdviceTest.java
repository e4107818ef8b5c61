package org.flowlogstatus.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.flowlogstatus.model.Provider;
import org.junit.jupiter.api.Test;

class RightsAdviceTest {
  @Test
  void aRefusedCallOfAzureIsReportedTheRightItsScopeAndTheCommand() {
    assertThat(Rights.advice(Provider.AZURE, "flowLogs", Optional.of("1111")))
        .hasValue(
            "Right needed: Microsoft.Network/networkWatchers/flowLogs/read at /subscriptions/1111."
                + " To grant it: az role assignment create --assignee PRINCIPAL_ID --role"
                + " 'Flow Log Status Reader (NAME)' --scope /subscriptions/1111");
  }

  @Test
  void aRefusedCallOfAlibabaCloudToo() {
    assertThat(Rights.advice(Provider.ALIBABA_CLOUD, "DescribeFlowLogs", Optional.of("12")))
        .hasValueSatisfying(
            advice ->
                assertThat(advice)
                    .contains("vpc:DescribeFlowLogs", "account 12", "aliyun ram CreatePolicy"));
  }

  @Test
  void aCallThatNeedsNoRightGetsNoAdvice() {
    assertThat(Rights.advice(Provider.AZURE, "token", Optional.empty())).isEmpty();
  }
}
