package org.flowlogstatus.plan.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.estate.VirtualNetwork;
import org.flowlogstatus.explain.PlanAction;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.AzureFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.plan.part.Planning;
import org.flowlogstatus.plan.step.Step;
import org.flowlogstatus.plan.wish.Goal;
import org.flowlogstatus.plan.wish.Scope;
import org.flowlogstatus.plan.wish.Wish;
import org.flowlogstatus.sweep.azure.AzureLists;
import org.junit.jupiter.api.Test;

/** Estates that are rare among those that are generated: one network, a group on its subnets. */
class AzurePlanExamplesTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String GROUP = SmallAzure.id("networkSecurityGroups", "group");
  private static final String CARD =
      "/subscriptions/"
          + SmallAzure.SUBSCRIPTION
          + "/resourceGroups/net/providers/Microsoft.Compute/virtualMachineScaleSets/set"
          + "/virtualMachines/0/networkInterfaces/card";
  private static final String NETWORK = SmallAzure.id("virtualNetworks", "net");

  private final List<ObjectNode> rows = new ArrayList<>();
  private final List<FlowLog> logs = new ArrayList<>();
  private List<String> subnets = List.of("one", "two");
  private boolean scaleSet;

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

  /** One log of the network does for two of its subnets, though it logs the third as well. */
  @Test
  void aNetworksLogCountsAsOneHoweverMuchItLogs() throws CheckFailure {
    subnets = List.of("one", "two", "three");
    log(GROUP);
    log(NETWORK).withObject("/properties").put("enabled", false);
    read();

    for (Scope scope : Scope.values()) {
      assertThat(steps(Goal.KEEP, scope, true))
          .containsExactly("SWITCH_ON virtualNetwork", "DELETE_FLOW_LOG networkSecurityGroup");
    }
  }

  /** As many logs either way: the one that is there is used, and no other is made beside it. */
  @Test
  void aNetworksLogThatIsThereComesBeforeANewOneOfItsOnlySubnet() throws CheckFailure {
    subnets = List.of("one");
    log(NETWORK).withObject("/properties").put("enabled", false);
    read();

    assertThat(steps(Goal.COVER, Scope.SAME, false)).containsExactly("SWITCH_ON virtualNetwork");
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
  void aFindingOfANetworksLogIsRepaired() throws CheckFailure {
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

  /** That log alone does all of it: no second demand takes the place of what repairs the other. */
  @Test
  void eachLogOfANetworkThatAFindingIsAboutIsRepaired() throws CheckFailure {
    for (int log = 0; log < 2; log++) {
      log(NETWORK).withObject("/properties").put("enabledFilteringCriteria", "Action=deny");
    }
    read();

    assertThat(steps(Goal.COVER, Scope.AUTO, true))
        .containsExactly("CHANGE_FLOW_LOG virtualNetwork", "CHANGE_FLOW_LOG virtualNetwork");
  }

  /** By both fields that narrow a log: an empty filter, and the types of all records. */
  @Test
  void aLogOfAPartIsWidened() throws CheckFailure {
    log(NETWORK).withObject("/properties").put("enabledFilteringCriteria", "Action=deny");
    read();

    assertThat(plan(Goal.COVER, Scope.AUTO, true))
        .singleElement()
        .satisfies(
            step ->
                assertThat(step.commands().toString())
                    .contains("\"enabledFilteringCriteria\":\"\"")
                    .contains("\"recordTypes\":\"B,C,E,D\""));
  }

  @Test
  void autoTakesTheNetworkAlsoWhereOneSubnetIsAllThereIsInIt() {
    subnets = List.of("one");

    assertThat(steps(Goal.COVER, Scope.AUTO, true))
        .containsExactly("CREATE_FLOW_LOG virtualNetwork");
  }

  /** One change of the network's log also logs a third subnet; of each subnet's they are two. */
  @Test
  void theFewestChangesComeBeforeTheLeastThatNobodyAskedFor() throws CheckFailure {
    subnets = List.of("one", "two", "three");
    log(GROUP);
    for (String target : List.of(NETWORK, NETWORK + "/subnets/one", NETWORK + "/subnets/two")) {
      log(target).withObject("/properties").put("enabledFilteringCriteria", "Action=deny");
    }
    read();

    assertThat(steps(Goal.KEEP, Scope.SAME, true))
        .containsExactly("CHANGE_FLOW_LOG virtualNetwork", "DELETE_FLOW_LOG networkSecurityGroup");
  }

  /** Such an interface is in no list; its subnet names it, and with that the network around it. */
  @Test
  void theNetworksLogTakesOverFromTheGroupOnAScaleSet() throws CheckFailure {
    scaleSet = true;
    log(GROUP);
    read();

    List<Step> steps = plan(Goal.COVER, Scope.NETWORK, false);

    assertThat(steps)
        .extracting(Step::action)
        .containsExactly(PlanAction.CREATE_FLOW_LOG, PlanAction.DELETE_FLOW_LOG);
    assertThat(steps.get(1).after()).containsExactly(steps.get(0).id());
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
    List<String> steps = new ArrayList<>();
    plan(goal, scope, groupOnBoth)
        .forEach(step -> steps.add(step.action() + " " + step.target().type()));
    return steps;
  }

  private List<Step> plan(Goal goal, Scope scope, boolean groupOnBoth) {
    Wish wish = Wish.builder().goal(goal).scope(scope).build();
    AzureLists lists = lists(groupOnBoth);
    return AzurePlanner.plan(
            lists, new AzureStores(wish, List.of(lists)), new Planning(Provider.AZURE, wish, 90))
        .steps();
  }

  private AzureLists lists(boolean groupOnBoth) {
    ObjectNode network = resource(NETWORK);
    ArrayNode rows = network.withObject("/properties").putArray("subnets");
    for (String name : subnets) {
      ObjectNode subnet = rows.addObject().put("id", NETWORK + "/subnets/" + name);
      ObjectNode properties = subnet.putObject("properties");
      if (name.equals("one") || (groupOnBoth && name.equals("two"))) {
        properties.putObject("networkSecurityGroup").put("id", GROUP);
      }
    }
    ObjectNode group = resource(GROUP);
    if (scaleSet) {
      ((ObjectNode) rows.path(0).path("properties")).remove("networkSecurityGroup");
      ((ObjectNode) rows.path(0).path("properties"))
          .putArray("ipConfigurations")
          .addObject()
          .put("id", CARD + "/ipConfigurations/first");
      group.withObject("/properties").putArray("networkInterfaces").addObject().put("id", CARD);
    }
    try {
      return WholeLists.of(
          WholeLists.watched(logs),
          List.of(NetworkSecurityGroup.read(group)),
          List.of(VirtualNetwork.read(network)),
          List.of());
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
