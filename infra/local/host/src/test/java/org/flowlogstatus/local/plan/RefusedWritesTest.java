package org.flowlogstatus.local.plan;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.azure.EmbeddedAzure;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.VSwitch;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Vpc;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateNetwork;
import org.flowlogstatus.local.cloud.estate.EstateNetwork.Subnet;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.EstateWatcher.FlowLog;
import org.flowlogstatus.local.cloud.estate.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the embedded clouds refuse to write, since the real ones do. */
class RefusedWritesTest {
  private static final String ID = "aaaaaaaa-0000-4000-8000-0000000000ff";
  private static final Subscription EMPTY =
      new Subscription(ID, "", List.of(), List.of(), List.of(), List.of());
  private static final String NETWORK = EMPTY.idOf("net", "virtualNetworks", "net");
  private static final String GROUP = EMPTY.idOf("net", "networkSecurityGroups", "group");

  private final EmbeddedAzure azure = EmbeddedAzure.served(estate());
  private final EmbeddedAlibaba alibaba = EmbeddedAlibaba.served(estate());
  private final AzureCommands az = new AzureCommands(azure.endpoint());
  private final AlibabaCommands aliyun = new AlibabaCommands(alibaba.endpoint());

  @AfterEach
  void stop() {
    azure.close();
    alibaba.close();
  }

  @Test
  void aNewLogOfAGroup() {
    assertThatThrownBy(() -> put("new", GROUP, "here", "westeurope"))
        .hasMessageContaining("NsgFlowLogCreationBlocked");
  }

  @Test
  void aSecondLogOfANetwork() {
    assertThatThrownBy(() -> put("second", NETWORK, "here", "westeurope"))
        .hasMessageContaining("FlowLogAlreadyExists");
  }

  @Test
  void aStorageAccountOfAnotherRegion() {
    assertThatThrownBy(() -> put("new", NETWORK + "/subnets/one", "there", "westeurope"))
        .hasMessageContaining("StorageAccountInOtherRegion");
    put("new", NETWORK + "/subnets/one", "here", "westeurope");
  }

  @Test
  void aLogInAnotherRegionThanItsWatcher() {
    assertThatThrownBy(() -> put("new", NETWORK + "/subnets/one", "here", "uksouth"))
        .hasMessageContaining("InvalidResourceLocation");
  }

  @Test
  void aSecondLogOfAVpc() {
    Map<String, String> log =
        Map.of(
            "RegionId", "cn-hangzhou",
            "ResourceType", "VPC",
            "ResourceId", "vpc-1",
            "TrafficType", "All",
            "ProjectName", "p",
            "LogStoreName", "l");
    aliyun.call("CreateFlowLog", log);

    assertThatThrownBy(() -> aliyun.call("CreateFlowLog", log))
        .hasMessageContaining("ResourceAlreadyExist");
  }

  @Test
  void aLogInARegionThatIsNotActivated() {
    assertThatThrownBy(
            () ->
                aliyun.call("ActiveFlowLog", Map.of("RegionId", "cn-beijing", "FlowLogId", "fl-1")))
        .hasMessageContaining("FlowLogServiceNotOpen");
  }

  private void put(String name, String target, String account, String location) {
    ObjectNode body = Json.object().put("location", location);
    body.putObject("properties")
        .put("targetResourceId", target)
        .put("storageId", account(account))
        .put("enabled", true);
    az.put(
        EMPTY.idOf("NetworkWatcherRG", "networkWatchers", "west/flowLogs/" + name),
        "2025-05-01",
        body);
  }

  private static String account(String name) {
    return "/subscriptions/"
        + ID
        + "/resourceGroups/logs/providers/Microsoft.Storage"
        + "/storageAccounts/"
        + name;
  }

  private static FlowLog log(String target, String account) {
    return new FlowLog(
        "log",
        Json.object()
            .put("targetResourceId", target)
            .put("storageId", account(account))
            .put("enabled", true));
  }

  private static Estate estate() {
    Subscription holdings =
        new Subscription(
            ID,
            "",
            List.of(
                new EstateWatcher(
                    "NetworkWatcherRG", "west", "westeurope", List.of(log(NETWORK, "here"))),
                new EstateWatcher(
                    "NetworkWatcherRG", "south", "uksouth", List.of(log(NETWORK + "x", "there")))),
            List.of(new EstateGroup("net", "group", "westeurope")),
            List.of(
                new EstateNetwork(
                    "net", "net", "westeurope", List.of(new Subnet("one", Optional.empty())))),
            List.of());
    Region here =
        new Region(
            "cn-hangzhou",
            "",
            true,
            false,
            List.of(new Vpc("vpc-1", "")),
            List.of(new VSwitch("vsw-1", "", "vpc-1", "a")),
            List.of());
    Region north = new Region("cn-beijing", "", false, false, List.of(), List.of(), List.of());
    return Estate.of(
        new AzureEstate(List.of(holdings)),
        new AlibabaEstate(List.of(new Account("1234567890123456", List.of(here, north)))));
  }
}
