package org.flowlogstatus.azure;

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
          "FLOWLOG_AZURE_SUBSCRIPTIONS",
          TestSubscription.SUBSCRIPTION,
          "FLOWLOG_SWEEP_DEADLINE_MILLIS",
          "12000");

  private static Reply health(Fault... faults) {
    Estate estate =
        new TestSubscription()
            .withGroup("web")
            .withNetwork("hub", TestSubscription.subnet("a", TestSubscription.group("web")))
            .estate();
    for (Fault fault : faults) {
      estate = estate.with(fault);
    }
    try (EmbeddedAzure cloud = EmbeddedAzure.of(estate)) {
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
            "Microsoft.Network/networkWatchers/read",
            "Microsoft.Network/networkSecurityGroups/read",
            "Microsoft.Network/virtualNetworks/read",
            "Microsoft.Network/networkInterfaces/read");
  }

  @Test
  void isNotHealthyWhereTheCloudIsDown() {
    Reply reply = health(Fault.anywhere(Cloud.AZURE, FaultKind.RESET));

    assertThat(reply.status()).isEqualTo(503);
    assertThat(reply.body())
        .contains(
            "\"healthy\":false",
            "\"name\":\"Microsoft.Network/networkWatchers/read\",\"ok\":false",
            "PROVIDER_UNREACHABLE");
  }
}
