package org.flowlogstatus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.azure.FunctionAtWire.NETWORK;
import static org.flowlogstatus.azure.FunctionAtWire.assertReason;
import static org.flowlogstatus.azure.FunctionAtWire.log;
import static org.flowlogstatus.azure.FunctionAtWire.names;
import static org.flowlogstatus.azure.FunctionAtWire.resource;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an answer costs, call by call: a yes needs no second witness; a no needs one, and one call
 * for each flow log that is named and was not listed.
 */
class CallsTest {
  private static final String WEB = NETWORK + "/networkSecurityGroups/web";
  private static final String HUB = NETWORK + "/virtualNetworks/hub";
  private static final String SUBNET = HUB + "/subnets/a";
  private static final String CARD = NETWORK + "/networkInterfaces/card";
  private static final String EYE = NETWORK + "/networkWatchers/eye";
  private static final String LOG = EYE + "/flowLogs/l";
  private static final String HIDDEN = EYE + "/flowLogs/hidden";

  private static final String READ_WEB = "GET " + WEB;
  private static final String READ_HUB = "GET " + HUB;
  private static final String READ_CARD = "GET " + CARD;
  private static final String READ_LOG = "GET " + LOG;
  private static final String READ_HIDDEN = "GET " + HIDDEN;
  private static final String FIND_WATCHER =
      "GET " + NETWORK.replace("/resourceGroups/Shop", "") + "/networkWatchers";
  private static final String ASK_STATUS = "POST " + EYE + "/queryFlowLogStatus";
  private static final String LIST_LOGS = "GET " + EYE + "/flowLogs";

  private final FunctionAtWire function = new FunctionAtWire();

  @BeforeEach
  void anEstate() {
    function.watches().has("/networkWatchers/eye", resource(EYE, ""));
    has("");
    function.has(
        "/networkInterfaces/card",
        resource(
            CARD,
            "\"ipConfigurations\":[{\"properties\":{\"subnet\":{\"id\":\"" + SUBNET + "\"}}}]"));
    status(false);
  }

  /** The group and the network, which name these logs. */
  private void has(String named) {
    String subnets = "\"subnets\":[{\"id\":\"" + SUBNET + "\"}]";
    function.has("/networkSecurityGroups/web", resource(WEB, named));
    function.has(
        "/virtualNetworks/hub", resource(HUB, subnets + (named.isEmpty() ? "" : ",") + named));
  }

  private void status(boolean enabled) {
    function.status(WEB, "\"enabled\":" + enabled + ",\"storageId\":\"\"");
  }

  /** The calls of a lookup that has this reason. */
  private List<String> calls(Map<String, String> parameters, String reason) {
    function.arm().forget();
    assertReason(function.lookup(parameters), reason);
    return function.arm().lines();
  }

  private List<String> calls(String target, String reason) {
    return calls(Map.of("targetResourceId", target), reason);
  }

  private static Map<String, String> withWatcher(String target) {
    return Map.of("targetResourceId", target, "networkWatcherId", EYE);
  }

  @Test
  void aGroup() {
    status(true);
    assertThat(calls(WEB, "LOGGING")).containsExactly(READ_WEB, FIND_WATCHER, ASK_STATUS);
    assertThat(calls(WEB, "LOGGING")).containsExactly(READ_WEB, ASK_STATUS);
    assertThat(calls(withWatcher(WEB), "LOGGING")).containsExactly(ASK_STATUS);

    status(false);
    assertThat(calls(WEB, "NEVER_CONFIGURED")).containsExactly(READ_WEB, ASK_STATUS);
    assertThat(calls(withWatcher(WEB), "NEVER_CONFIGURED")).containsExactly(ASK_STATUS, READ_WEB);

    has(names(HIDDEN));
    assertThat(calls(WEB, "NEVER_CONFIGURED")).containsExactly(READ_WEB, ASK_STATUS, READ_HIDDEN);
    assertThat(calls(withWatcher(WEB), "NEVER_CONFIGURED"))
        .containsExactly(ASK_STATUS, READ_WEB, READ_HIDDEN);
  }

  @Test
  void aNetworkAndItsSubnets() {
    for (String target : List.of(HUB, SUBNET)) {
      anEstate();
      assertThat(calls(target, "NEVER_CONFIGURED"))
          .startsWith(READ_HUB)
          .endsWith(LIST_LOGS)
          .hasSizeLessThanOrEqualTo(3);
      assertThat(calls(target, "NEVER_CONFIGURED")).containsExactly(READ_HUB, LIST_LOGS);

      has(names(HIDDEN));
      assertThat(calls(target, "NEVER_CONFIGURED"))
          .containsExactly(READ_HUB, LIST_LOGS, READ_HIDDEN);

      has(names(LOG));
      function.lists("networkWatchers/eye/flowLogs", log(LOG, HUB));
      String yes = target.equals(HUB) ? "LOGGING" : "INHERITED";
      assertThat(calls(target, yes)).containsExactly(READ_HUB, LIST_LOGS);
      assertThat(calls(withWatcher(target), yes))
          .containsExactly(READ_HUB, "GET " + EYE, LIST_LOGS);
    }
  }

  @Test
  void anInterface() {
    assertThat(calls(CARD, "NEVER_CONFIGURED"))
        .containsExactly(READ_CARD, FIND_WATCHER, LIST_LOGS, READ_HUB);

    has(names(HIDDEN));
    assertThat(calls(CARD, "NEVER_CONFIGURED"))
        .containsExactly(READ_CARD, LIST_LOGS, READ_HUB, READ_HIDDEN);

    function.lists("networkWatchers/eye/flowLogs", log(LOG, CARD));
    assertThat(calls(CARD, "LOGGING")).containsExactly(READ_CARD, LIST_LOGS);

    function.lists("networkWatchers/eye/flowLogs", log(LOG, HUB));
    assertThat(calls(CARD, "INHERITED")).containsExactly(READ_CARD, LIST_LOGS);
  }

  @Test
  void aSweepListsEachKindOnceAndAsksForWhatIsNamedAndWasNotListed() {
    function.lists("networkSecurityGroups", resource(WEB, names(LOG)));
    function.lists("virtualNetworks", resource(HUB, names(LOG)));
    function.lists("networkInterfaces");
    function.lists("networkWatchers/eye/flowLogs", log(LOG, HUB));
    function.arm().forget();
    function.sweep();
    assertThat(function.arm().lines()).hasSize(5).doesNotContain(READ_LOG);

    function.lists("networkWatchers/eye/flowLogs");
    function.has(LOG, log(LOG, HUB));
    function.arm().forget();
    assertThat(function.sweep().at("/calls/total").asInt()).isEqualTo(6);
    assertThat(function.arm().lines()).hasSize(6).containsOnlyOnce(READ_LOG);
  }
}
