package org.flowlogstatus.plan.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.AzureFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.azure.AzureLists;
import org.junit.jupiter.api.Test;

/** Estates that are rare among those that are generated: one network, a group on its subnets. */
class AzurePlanExamplesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String GROUP = SmallAzure.id("networkSecurityGroups", "group");
  private static final String NETWORK = SmallAzure.id("virtualNetworks", "net");

  private final List<ObjectNode> rows = new ArrayList<>();
  private final List<FlowLog> logs = new ArrayList<>();

  /** One log of any subnet does that too; the group's stays, since it also logs the other one. */
  @Test
  void whatWasCoveredPartlyIsKeptByOneLogOfAnyPart() throws CheckFailure {
    log(GROUP).withObject("/properties").put("enabledFilteringCriteria", "Action=deny");
    read();

    assertThat(steps(Goal.KEEP, Scope.SAME, true)).containsExactly("CREATE_FLOW_LOG subnet");
  }

  /** The other subnet's log is being changed, so that the network as a whole is unknown. */
  @Test
  void aNetworkThatIsUnknownIsNotLoggedAsAWhole() throws CheckFailure {
    log(NETWORK + "/subnets/two").withObject("/properties").put("provisioningState", "Updating");
    read();

    assertThat(steps(Goal.COVER, Scope.NETWORK, false)).isEmpty();
    assertThat(steps(Goal.COVER, Scope.SAME, false)).containsExactly("CREATE_FLOW_LOG subnet");
  }

  @Test
  void aLogThatIsOffIsSwitchedOnAndNoSecondOneIsMade() throws CheckFailure {
    log(NETWORK).withObject("/properties").put("enabled", false);
    read();

    for (Scope scope : Scope.values()) {
      assertThat(steps(Goal.COVER, scope, false)).containsExactly("SWITCH_ON virtualNetwork");
    }
  }

  @Test
  void aScopeBindsNewLogsAndAutoTakesTheNetworkWhereThatNeedsNoMore() {
    assertThat(steps(Goal.COVER, Scope.NETWORK, true))
        .containsExactly("CREATE_FLOW_LOG virtualNetwork");
    assertThat(steps(Goal.COVER, Scope.SAME, true))
        .containsExactly("CREATE_FLOW_LOG subnet", "CREATE_FLOW_LOG subnet");
    assertThat(steps(Goal.COVER, Scope.AUTO, true))
        .containsExactly("CREATE_FLOW_LOG virtualNetwork");
  }

  @Test
  void aFindingOfANetworksLogIsMended() throws CheckFailure {
    log(NETWORK)
        .withObject("/properties")
        .putObject("retentionPolicy")
        .put("days", 7)
        .put("enabled", true);
    read();

    assertThat(steps(Goal.COVER, Scope.AUTO, true))
        .containsExactly("CHANGE_FLOW_LOG virtualNetwork");
    assertThat(steps(Goal.KEEP, Scope.AUTO, true)).isEmpty();
  }

  private ObjectNode log(String target) {
    ObjectNode log =
        MAPPER.createObjectNode().put("id", SmallAzure.WATCHER + "/flowLogs/l" + rows.size());
    log.putObject("properties")
        .put("targetResourceId", target)
        .put("storageId", "/subscriptions/" + SmallAzure.SUBSCRIPTION + "/storageAccounts/s")
        .put("enabled", true);
    rows.add(log);
    return log;
  }

  private void read() throws CheckFailure {
    for (ObjectNode row : rows) {
      logs.add(AzureFlowLogReader.entry(row));
    }
  }

  /** Each step as its action and the type of its target. */
  private List<String> steps(Goal goal, Scope scope, boolean groupOnBoth) {
    Wish wish = Wish.builder().goal(goal).scope(scope).build();
    AzureLists lists = lists(groupOnBoth);
    List<String> steps = new ArrayList<>();
    AzurePlanner.plan(
            lists, new AzureStores(wish, List.of(lists)), new Planning(Provider.AZURE, wish, 90))
        .steps()
        .forEach(step -> steps.add(step.action() + " " + step.target().type()));
    return steps;
  }

  private AzureLists lists(boolean groupOnBoth) {
    ObjectNode network = resource(NETWORK);
    ArrayNode subnets = network.withObject("/properties").putArray("subnets");
    for (String name : List.of("one", "two")) {
      ObjectNode subnet = subnets.addObject().put("id", NETWORK + "/subnets/" + name);
      ObjectNode properties = subnet.putObject("properties");
      if (groupOnBoth || name.equals("one")) {
        properties.putObject("networkSecurityGroup").put("id", GROUP);
      }
    }
    try {
      return new AzureLists(
              SmallAzure.SUBSCRIPTION,
              SmallAzure.read("networkWatchers", List.of()),
              Map.of(SmallAzure.REGION, List.of(SmallAzure.read("flowLogs", FlowLogs.of(logs)))),
              SmallAzure.read(
                  "networkSecurityGroups", List.of(NetworkSecurityGroup.read(resource(GROUP)))),
              SmallAzure.read("virtualNetworks", List.of(VirtualNetwork.read(network))),
              SmallAzure.read("networkInterfaces", List.of()))
          .withWatcherIds(Map.of(SmallAzure.REGION, List.of(SmallAzure.WATCHER)));
    } catch (CheckFailure e) {
      throw new IllegalStateException(e);
    }
  }

  private static ObjectNode resource(String id) {
    ObjectNode resource =
        MAPPER.createObjectNode().put("id", id).put("location", SmallAzure.REGION);
    resource.putObject("properties");
    return resource;
  }
}
