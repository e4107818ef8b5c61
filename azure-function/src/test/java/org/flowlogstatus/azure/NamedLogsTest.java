package org.flowlogstatus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.azure.FunctionAtWire.NETWORK;
import static org.flowlogstatus.azure.FunctionAtWire.assertReason;
import static org.flowlogstatus.azure.FunctionAtWire.log;
import static org.flowlogstatus.azure.FunctionAtWire.names;
import static org.flowlogstatus.azure.FunctionAtWire.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A flow log that a target names counts, in whatever watcher, region and subscription it is. */
class NamedLogsTest {
  private static final String HUB = NETWORK + "/virtualNetworks/hub";
  private static final String WEB = NETWORK + "/networkSecurityGroups/web";
  private static final String NORTH = NETWORK + "/networkWatchers/north";
  private static final String ELSEWHERE =
      NORTH.replace("11111111-1111", "22222222-2222").replace("north", "w\u00e4chter");

  private final FunctionAtWire function = new FunctionAtWire();

  @BeforeEach
  void anEstate() {
    function
        .watches()
        .lists("networkSecurityGroups")
        .lists("virtualNetworks")
        .lists("networkInterfaces");
  }

  private void hubNames(String log) {
    function
        .has("/virtualNetworks/hub", resource(HUB, names(log)))
        .lists("virtualNetworks", resource(HUB, names(log)));
  }

  private void refused(String path, int status, String code) {
    function.arm().answers(path, status, "{\"error\":{\"code\":\"" + code + "\"}}");
  }

  private static String ascii(String id) {
    return id.replace("\u00e4", "%C3%A4");
  }

  @ParameterizedTest
  @ValueSource(strings = {NORTH, "elsewhere"})
  void aLogUnderAnotherWatcherIsSeen(String where) {
    String log = (where.equals(NORTH) ? NORTH : ELSEWHERE) + "/flowLogs/l";
    hubNames(log);
    function
        .has(ascii(log), log(log, HUB))
        .lists(ascii(log).substring(1).replaceAll("/l$", ""), log(log, HUB));

    JsonNode result = function.lookup(HUB);
    assertReason(result, "LOGGING");
    assertThat(result.at("/flowLogs/0").asText()).isEqualTo(log);
    assertThat(result.at("/observation/operation").asText()).isEqualTo("flowLog");
    JsonNode report = function.sweep();
    assertReason(report.at("/results/0"), "LOGGING");
    assertThat(report.at("/results/0/region").asText()).isEqualTo("westeurope");
    assertThat(report.path("complete").asBoolean()).isTrue();
  }

  @Test
  void aListedLogUnderAnotherRegionsWatcherServesASweepWithoutAName() {
    String log = NORTH + "/flowLogs/l";
    function
        .lists(
            "networkWatchers",
            resource(NETWORK + "/networkWatchers/eye", ""),
            resource(NORTH, "").replace("westeurope", "northeurope"))
        .lists("networkWatchers/north/flowLogs", log(log, HUB))
        .lists("virtualNetworks", resource(HUB, ""));

    assertReason(function.sweep().at("/results/0"), "LOGGING");
  }

  @Test
  void aRegionWithoutAWatcherIsNoNoWhereALogIsNamed() {
    String log = NORTH + "/flowLogs/l";
    function.lists("networkWatchers");
    hubNames(log);
    function.has(log, log(log, HUB)).lists("networkWatchers/north/flowLogs", log(log, HUB));

    assertReason(function.lookup(HUB), "LOGGING");
    assertReason(function.sweep().at("/results/0"), "LOGGING");
  }

  @Test
  void withoutAWatcherAndWithAStaleNameThereIsNoWatcher() {
    function.lists("networkWatchers");
    hubNames(NORTH + "/flowLogs/gone");

    assertReason(function.lookup(HUB), "NO_NETWORK_WATCHER");
    assertReason(function.sweep().at("/results/0"), "NO_NETWORK_WATCHER");
  }

  @Test
  void whereALogIsSeenThereIsAWatcherThoughTheListHasNone() {
    String log = NORTH + "/flowLogs/l";
    function.lists("networkWatchers");
    hubNames(log);
    function.has(log, log(log, HUB + "2")).lists("networkWatchers/north/flowLogs");

    assertReason(function.lookup(HUB), "NEVER_CONFIGURED");
    assertReason(function.sweep().at("/results/0"), "NEVER_CONFIGURED");
  }

  @Test
  void aLogThatIsForAnotherTargetIsAStaleName() {
    String log = NORTH + "/flowLogs/l";
    hubNames(log);
    function.has(log, log(log, HUB + "2")).lists("networkWatchers/north/flowLogs");

    assertReason(function.lookup(HUB), "NEVER_CONFIGURED");
    assertReason(function.sweep().at("/results/0"), "NEVER_CONFIGURED");
  }

  @ParameterizedTest
  @CsvSource({
    "404, ResourceNotFound, NEVER_CONFIGURED",
    "404, ParentResourceNotFound, NEVER_CONFIGURED",
    "404, ResourceGroupNotFound, NEVER_CONFIGURED",
    "404, SubscriptionNotFound, ACCESS_DENIED",
    "403, AuthorizationFailed, ACCESS_DENIED",
    "403, Forbidden, ACCESS_DENIED",
    "400, Weird, PROVIDER_REJECTED"
  })
  void whatSingleLogsAnswerDecides(int status, String code, String reason) {
    String log = NORTH + "/flowLogs/l";
    hubNames(log);
    refused(log, status, code);
    function.lists("networkWatchers/north/flowLogs");

    assertReason(function.lookup(HUB), reason);
    JsonNode report = function.sweep();
    assertReason(report.at("/results/0"), reason);
    boolean stale = reason.equals("NEVER_CONFIGURED");
    assertThat(report.path("complete").asBoolean()).isEqualTo(stale);
    if (reason.equals("ACCESS_DENIED")) {
      assertThat(report.at("/problems/0/detail").asText())
          .contains(log, "Microsoft.Network/networkWatchers/flowLogs/read");
    }
  }

  @Test
  void aListThatCannotBeReadIsNotMadeUpForByLogsAskedForAlone() {
    String log = NETWORK + "/networkWatchers/eye/flowLogs/l";
    hubNames(log);
    refused("eye/flowLogs", 403, "AuthorizationFailed");
    function.has(log, log(log, HUB));

    assertReason(function.lookup(HUB), "ACCESS_DENIED");
    assertReason(function.sweep().at("/results/0"), "ACCESS_DENIED");
    assertThat(function.arm().lines()).doesNotContain("GET " + log);
  }

  @ParameterizedTest
  @CsvSource({"true, PROVIDER_RESPONSE_INVALID", "false, SWITCHED_OFF"})
  void aGroupsStatusCallIsHeldAgainstTheLogThatItNames(boolean on, String reason) {
    String log = NETWORK + "/networkWatchers/eye/flowLogs/l";
    function.has("/networkSecurityGroups/web", resource(WEB, names(log)));
    function.has(log, log(log, WEB).replace("\"enabled\":true", "\"enabled\":" + on));
    function.status(WEB, "\"enabled\":false,\"storageId\":\"\"");

    assertReason(function.lookup(WEB), reason);
  }

  @Test
  void aHundredSingleLogsAreAskedForInASweepOfSeveralSubscriptions() {
    String other = HUB.replace("11111111-1111", "33333333-3333");
    StringBuilder logs = new StringBuilder();
    for (int i = 0; i < 70; i++) {
      logs.append(i == 0 ? "" : ",")
          .append("{\"id\":\"" + NETWORK + "/networkWatchers/eye/flowLogs/gone" + i + "\"}");
    }
    String network = resource(HUB, "\"flowLogs\":[" + logs + "]");
    String theirs = network.replace(HUB, other).replace("11111111-1111", "33333333-3333");
    function.lists(
        "11111111-1111-1111-1111-111111111111/providers/Microsoft.Network/virtualNetworks",
        network);
    function.lists(
        "33333333-3333-1111-1111-111111111111/providers/Microsoft.Network/virtualNetworks", theirs);
    function.lists(
        "33333333-3333-1111-1111-111111111111/providers/Microsoft.Network/networkWatchers",
        resource(NETWORK.replace("11111111-1111", "33333333-3333") + "/networkWatchers/eye", ""));

    JsonNode report =
        function.sweep("11111111-1111-1111-1111-111111111111,33333333-3333-1111-1111-111111111111");

    assertThat(report.at("/calls/byOperation/flowLog").asInt()).isEqualTo(100);
    assertThat(beyond(report))
        .as("the two are swept side by side: which of them misses how many is chance")
        .isEqualTo(2 * 70 - 100);
    assertThat(reasons(report)).as("the two targets").hasSize(2);
    assertThat(reasons(report))
        .as("a target some of whose names were not looked up is UNKNOWN, with a problem of its own")
        .filteredOn("PROVIDER_RESPONSE_INVALID"::equals)
        .hasSize(report.path("problems").size());
    assertThat(reasons(report))
        .isSubsetOf("NEVER_CONFIGURED", "PROVIDER_RESPONSE_INVALID")
        .as("100 single logs are too few for both")
        .contains("PROVIDER_RESPONSE_INVALID");
  }

  private static int beyond(JsonNode report) {
    Pattern count = Pattern.compile("contradict each other: (\\d+) more");
    int beyond = 0;
    for (JsonNode problem : report.path("problems")) {
      assertReason(problem, "PROVIDER_RESPONSE_INVALID");
      Matcher found = count.matcher(problem.path("detail").asText());
      assertThat(found.find()).as(problem.toString()).isTrue();
      beyond += Integer.parseInt(found.group(1));
    }
    return beyond;
  }

  private static List<String> reasons(JsonNode report) {
    return StreamSupport.stream(report.path("results").spliterator(), false)
        .map(result -> result.path("reason").asText())
        .collect(Collectors.toList());
  }
}
