package org.flowlogstatus.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.azure.FunctionAtWire.NETWORK;
import static org.flowlogstatus.azure.FunctionAtWire.assertReason;
import static org.flowlogstatus.azure.FunctionAtWire.log;
import static org.flowlogstatus.azure.FunctionAtWire.resource;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked goes to ARM in the very code points that were given, and in no others. */
class CodePointsTest {
  private static final String COMPOSED = "gr\u00f6\u00dfe";
  private static final String DECOMPOSED = "gro\u0308\u00dfe";

  private final FunctionAtWire function = new FunctionAtWire();

  private static String hub(String group) {
    return NETWORK.replace("Shop", group) + "/virtualNetworks/hub";
  }

  private static String web(String group) {
    return NETWORK.replace("Shop", group) + "/networkSecurityGroups/web";
  }

  private static String encoded(String group) {
    return URLEncoder.encode(group, StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        COMPOSED,
        DECOMPOSED,
        "\ufb01le", // a ligature
        "\u212aiosk", // the Kelvin sign
        "\u017fhop", // the long s
        "\u0131st", // the dotless i
        "\uff53\uff48\uff4f\uff50", // full width
        "\ud842\udfb7", // beyond the basic plane
        "\u1100\u1161", // Hangul in two letters
        "(a)-b_c.d"
      })
  void aNameIsAskedForAsItWasGiven(String group) {
    function.lookup(hub(group));

    String path = function.arm().requests().get(0).uri().getRawPath();
    assertThat(path)
        .isEqualTo(
            hub("GROUP").replace("GROUP", encoded(group).replace("%28", "(").replace("%29", ")")));
    assertThat(path).matches("\\p{ASCII}+");
  }

  @Test
  void theStatusCallNamesTheTargetAsItWasGiven() {
    function
        .watches()
        .has(web("GROUP").replace("GROUP", encoded(DECOMPOSED)), resource(web(DECOMPOSED), ""));

    function.lookup(web(DECOMPOSED));

    String body =
        function.arm().requests().stream()
            .filter(request -> request.method().equals("POST"))
            .findFirst()
            .orElseThrow()
            .body()
            .orElseThrow();
    assertThat(EmbeddedAzure.json(body).path("targetResourceId").asText())
        .isEqualTo(web(DECOMPOSED));
  }

  @Test
  void anAnswerAboutALookAlikeIsNoAnswer() {
    function
        .watches(log(NETWORK + "/networkWatchers/eye/flowLogs/l", hub(COMPOSED)))
        .has(hub("GROUP").replace("GROUP", encoded(DECOMPOSED)), resource(hub(COMPOSED), ""));

    assertReason(function.lookup(hub(DECOMPOSED)), "PROVIDER_RESPONSE_INVALID");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u212aiosk", "\u017fhop", "\u0131st"})
  void theLogOfALookAlikeIsSomebodyElses(String group) {
    String plain = group.replace('\u212a', 'k').replace('\u017f', 's').replace('\u0131', 'i');
    function
        .watches(log(NETWORK + "/networkWatchers/eye/flowLogs/l", hub(plain)))
        .has(hub("GROUP").replace("GROUP", encoded(group)), resource(hub(group), ""));

    JsonNode result = function.lookup(hub(group));

    assertReason(result, "NEVER_CONFIGURED");
    assertThat(result.at("/target/id").asText()).isEqualTo(hub(group));
  }

  @Test
  void aNamedLogIsAskedForAsTheTargetNamesIt() {
    String log =
        NETWORK.replace("Shop", DECOMPOSED) + "/networkWatchers/w\u00e4chter/flowLogs/l\u0308";
    function
        .watches()
        .has("/virtualNetworks/hub", resource(hub("Shop"), FunctionAtWire.names(log)));

    function.lookup(hub("Shop"));

    String path =
        function.arm().requests().get(function.arm().requests().size() - 1).uri().getRawPath();
    assertThat(path)
        .isEqualTo(
            log.replace(DECOMPOSED, encoded(DECOMPOSED))
                .replace("w\u00e4chter", encoded("w\u00e4chter"))
                .replace("l\u0308", encoded("l\u0308")));
  }
}
