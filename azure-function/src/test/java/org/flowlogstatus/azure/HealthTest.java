package org.flowlogstatus.azure;

import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.cloud.functiontest.HealthExamples;

/** What the function says of itself; its checks are named by the rights that they try. */
class HealthTest extends HealthExamples {
  HealthTest() {
    super(
        Cloud.AZURE,
        EmbeddedAzure::of,
        new TestSubscription()
            .withGroup("web")
            .withNetwork("hub", TestSubscription.subnet("a", TestSubscription.group("web")))
            .estate(),
        Map.of(
            "FLOWLOG_AZURE_SUBSCRIPTIONS",
            TestSubscription.SUBSCRIPTION,
            "FLOWLOG_SWEEP_DEADLINE_MILLIS",
            "12000"),
        List.of(
            "Microsoft.Network/networkWatchers/read",
            "Microsoft.Network/networkSecurityGroups/read",
            "Microsoft.Network/virtualNetworks/read",
            "Microsoft.Network/networkInterfaces/read"));
  }
}
