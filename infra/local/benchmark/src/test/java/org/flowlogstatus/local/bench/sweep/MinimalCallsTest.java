package org.flowlogstatus.local.bench.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Account;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Vpc;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.EstateGroup;
import org.flowlogstatus.local.cloud.estate.EstateWatcher;
import org.flowlogstatus.local.cloud.estate.Json;
import org.junit.jupiter.api.Test;

class MinimalCallsTest {
  @Test
  void anEmptySubscriptionTakesFourListsAtOnce() {
    assertThat(MinimalCalls.of(subscription(List.of(), 0))).isEqualTo(new MinimalCalls(4, 1));
  }

  @Test
  void theLogsOfAWatcherWaitForTheWatchers() {
    EstateWatcher watcher = new EstateWatcher("rg", "watcher", "westeurope", List.of());
    assertThat(MinimalCalls.of(subscription(List.of(watcher), 0)))
        .isEqualTo(new MinimalCalls(5, 2));
  }

  @Test
  void aHundredGroupsAreOnePageAndOneMoreIsTwo() {
    assertThat(MinimalCalls.of(subscription(List.of(), 100))).isEqualTo(new MinimalCalls(4, 1));
    assertThat(MinimalCalls.of(subscription(List.of(), 301))).isEqualTo(new MinimalCalls(7, 4));
  }

  @Test
  void aRegionTakesItsStatusAndThreeListsByPagesOfFifty() {
    List<Vpc> vpcs = IntStream.range(0, 101).mapToObj(n -> new Vpc("vpc-" + n, "")).toList();
    List<ObjectNode> logs = Collections.nCopies(51, Json.object());
    Region region = new Region("cn-region0", "", true, false, vpcs, List.of(), logs);
    assertThat(MinimalCalls.of(new Account("1", List.of(region))))
        .isEqualTo(new MinimalCalls(8, 3));
  }

  @Test
  void anInterfaceWithoutAnActiveLogTakesACallToEcsAfterTheFlowLogs() {
    List<ObjectNode> logs =
        List.of(log("eni-a", "Inactive"), log("eni-b", "Inactive"), log("eni-b", "Active"));
    Region region = new Region("cn-region0", "", true, false, List.of(), List.of(), logs);
    assertThat(MinimalCalls.of(new Account("1", List.of(region))))
        .isEqualTo(new MinimalCalls(6, 3));
  }

  private static ObjectNode log(String id, String status) {
    return Json.object()
        .put("ResourceType", "NetworkInterface")
        .put("ResourceId", id)
        .put("Status", status);
  }

  private static Subscription subscription(List<EstateWatcher> watchers, int groups) {
    return new Subscription(
        "1",
        "",
        watchers,
        IntStream.range(0, groups)
            .mapToObj(n -> new EstateGroup("rg", "nsg" + n, "westeurope"))
            .toList(),
        List.of(),
        List.of());
  }
}
