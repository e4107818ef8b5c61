package org.flowlogstatus.local.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.e2e.CloudPair;
import org.flowlogstatus.local.e2e.Relay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where roles and the list of accounts come from, and how long credentials are kept; served. */
@Timeout(120)
class CredentialsServedTest {
  /** Credentials are not used in their last five minutes, so that these are kept for that long. */
  private static final Duration KEPT = Duration.ofSeconds(6);

  private static final String MEMBER = Served.member(12, 1);
  private static final String LOOKUP =
      "?regionId=cn-hangzhou&resourceId=vpc-" + MEMBER + "&accountId=" + MEMBER;

  @Test
  void
      rolesAndAccountsComeFromTheirOwnEndpointsAndCredentialsAreKeptUntilFiveMinutesBeforeTheirEnd()
          throws InterruptedException {
    try (Relay relay = Relay.start();
        Served served =
            Served.behind(
                relay,
                Duration.ofMinutes(5).plus(KEPT),
                Map.of(
                    "FLOWLOG_ALIBABA_ROLES",
                    "directory:" + Organisation.ROLE,
                    "FLOWLOG_ALIBABA_STS_ENDPOINT",
                    relay.endpoint().toString(),
                    "FLOWLOG_ALIBABA_RESOURCE_DIRECTORY_ENDPOINT",
                    relay.endpoint().toString()))) {
      CloudPair clouds = served.members(List.of(MEMBER));
      served.alibaba("?regionId=cn-hangzhou&resourceId=vpc-" + Organisation.OWN);
      assertThat(relay.asked()).as("the function's own account needs neither").isEmpty();
      assertThat(served.alibaba(LOOKUP).body()).contains("\"ENABLED\"");
      assertThat(relay.asked()).containsExactly("ListAccounts", "AssumeRole");
      long assumed = System.nanoTime();
      assertThat(served.alibaba(LOOKUP).body()).contains("\"ENABLED\"");
      assertThat(clouds.vpcCalls().count("AssumeRole")).as("kept").isEqualTo(1);
      Thread.sleep(KEPT.minusNanos(System.nanoTime() - assumed).toMillis() + 1);
      assertThat(served.alibaba(LOOKUP).body()).contains("\"ENABLED\"");
      assertThat(served.alibaba(LOOKUP).body()).contains("\"ENABLED\"");
      assertThat(relay.asked()).containsExactly("ListAccounts", "AssumeRole", "AssumeRole");
    }
  }
}
