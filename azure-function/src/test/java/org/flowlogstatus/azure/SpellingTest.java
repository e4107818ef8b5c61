package org.flowlogstatus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.azure.FunctionAtWire.NETWORK;
import static org.flowlogstatus.azure.FunctionAtWire.assertReason;
import static org.flowlogstatus.azure.FunctionAtWire.log;
import static org.flowlogstatus.azure.FunctionAtWire.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A target has one id: as its own answer spells it, whoever asked and however. */
class SpellingTest {
  private static final String GROUP = NETWORK + "/networkSecurityGroups/Web";
  private static final String HUB = NETWORK + "/virtualNetworks/Hub";
  private static final String SUBNET = HUB + "/subnets/Front";
  private static final String CARD = NETWORK + "/networkInterfaces/Card";
  private static final String LOG = NETWORK + "/networkWatchers/eye/flowLogs/Net";

  private final FunctionAtWire function =
      new FunctionAtWire()
          .watches(log(LOG, lower(HUB)))
          .lists("networkSecurityGroups", resource(GROUP, ""))
          .lists("virtualNetworks", resource(HUB, "\"subnets\":[{\"id\":\"" + SUBNET + "\"}]"))
          .lists("networkInterfaces");

  SpellingTest() {
    for (String spelled : List.of("", "lower", "upper")) {
      function
          .has(as(spelled, GROUP), resource(GROUP, ""))
          .has(as(spelled, HUB), resource(HUB, "\"subnets\":[{\"id\":\"" + SUBNET + "\"}]"))
          .has(as(spelled, CARD), resource(CARD, ipConfiguration()));
    }
    function.status(GROUP.replace("Shop", "SHOP"), "\"enabled\":true");
  }

  private static String ipConfiguration() {
    return "\"ipConfigurations\":[{\"properties\":{\"subnet\":{\"id\":\""
        + SUBNET.replace("Front", "FRONT")
        + "\"}}}]";
  }

  private static String lower(String id) {
    return id.toLowerCase(Locale.ROOT);
  }

  private static String as(String spelled, String id) {
    return switch (spelled) {
      case "lower" -> lower(id);
      case "upper" -> id.toUpperCase(Locale.ROOT);
      default -> id;
    };
  }

  private static String targetOf(JsonNode result) {
    return result.at("/target/id").asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"lower", "upper"})
  void aLookupSpellsItAsTheTargetsOwnAnswerDoes(String spelled) {
    assertThat(targetOf(function.lookup(as(spelled, GROUP)))).isEqualTo(GROUP);
    assertThat(targetOf(function.lookup(as(spelled, HUB)))).isEqualTo(HUB);
    assertThat(targetOf(function.lookup(as(spelled, SUBNET)))).isEqualTo(SUBNET);
    assertThat(targetOf(function.lookup(as(spelled, CARD)))).isEqualTo(CARD);
  }

  @Test
  void whereTheTargetItselfIsNotReadTheStatusAnswerSpellsIt() {
    JsonNode result =
        function.lookup(
            Map.of(
                "targetResourceId",
                lower(GROUP),
                "networkWatcherId",
                NETWORK + "/networkWatchers/eye"));

    assertReason(result, "LOGGING");
    assertThat(targetOf(result)).isEqualTo(GROUP.replace("Shop", "SHOP"));
  }

  @Test
  void whereNothingTellsItIsSpelledAsAsked() {
    function.arm().answers(lower(HUB), 403, "{\"error\":{\"code\":\"AuthorizationFailed\"}}");

    JsonNode event =
        EmbeddedAzure.json(function.changed("ResourceWriteSuccess", lower(HUB)).events().get(0));

    assertReason(event.path("data"), "ACCESS_DENIED");
    assertThat(event.path("subject").asText()).isEqualTo(lower(HUB));
  }

  @ParameterizedTest
  @ValueSource(strings = {"lower", "upper", ""})
  void anEventSpellsItAsALookupDoes(String spelled) {
    JsonNode event =
        EmbeddedAzure.json(
            function.changed("ResourceWriteSuccess", as(spelled, HUB)).events().get(0));

    assertThat(event.path("subject").asText()).isEqualTo(HUB);
    assertThat(targetOf(event.path("data"))).isEqualTo(HUB);
    assertThat(event.at("/data/flowLogs/0").asText()).isEqualTo(LOG);
  }

  @Test
  void anEventOfAFlowLogSpellsItsTargetAsTheTargetDoes() {
    function.has(lower(LOG), log(LOG, lower(HUB)));

    JsonNode event =
        EmbeddedAzure.json(function.changed("ResourceWriteSuccess", lower(LOG)).events().get(0));

    assertThat(event.path("subject").asText()).isEqualTo(HUB);
    assertThat(targetOf(event.path("data"))).isEqualTo(HUB);
  }

  @Test
  void aSweepSpellsItAsItsListDoes() {
    JsonNode report = function.sweep();

    assertThat(report.path("results").findValues("target"))
        .extracting(target -> target.path("id").asText())
        .containsExactlyInAnyOrder(GROUP, HUB);
    assertThat(report.at("/results/1/coverage/by/0").asText()).isEqualTo(LOG);
  }
}
