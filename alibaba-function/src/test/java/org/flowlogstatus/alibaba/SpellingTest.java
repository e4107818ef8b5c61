package org.flowlogstatus.alibaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.alibaba.FunctionAtWire.assertReason;
import static org.flowlogstatus.alibaba.FunctionAtWire.eni;
import static org.flowlogstatus.alibaba.FunctionAtWire.log;
import static org.flowlogstatus.alibaba.FunctionAtWire.vSwitch;
import static org.flowlogstatus.alibaba.FunctionAtWire.vpc;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A target has one id: as its own answer spells it, whoever asked and however. */
class SpellingTest {
  private final FunctionAtWire function =
      new FunctionAtWire()
          .vpcs(vpc("vpc-aB"))
          .vSwitches(vSwitch("vsw-aB", "vpc-AB"))
          .interfaces(eni("eni-aB", "vsw-AB", "vpc-Ab"))
          .logs(log("fl-1", "vpc-ab", "Active"), log("fl-2", "eni-ab", "Inactive"));

  private static String targetOf(JsonNode result) {
    return result.at("/target/id").asText();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "AB", "aB"})
  void aLookupSpellsItAsTheTargetsOwnAnswerDoes(String spelled) {
    assertThat(targetOf(function.lookup("vpc-" + spelled))).isEqualTo("vpc-aB");
    assertThat(targetOf(function.lookup("vsw-" + spelled))).isEqualTo("vsw-aB");
    assertThat(targetOf(function.lookup("eni-" + spelled))).isEqualTo("eni-aB");
    assertReason(function.lookup("eni-" + spelled), "INHERITED");
  }

  @Test
  void whereTheTargetItselfIsNotReadItsFlowLogSpellsIt() {
    function.logs(log("fl-2", "eni-Ab", "Active"));

    JsonNode result = function.lookup("eni-AB");

    assertReason(result, "LOGGING");
    assertThat(targetOf(result)).isEqualTo("eni-Ab");
  }

  @Test
  void whereNothingTellsItIsSpelledAsAsked() {
    function.api().answers("DescribeNetworkInterfaces", 403, "{\"Code\":\"Forbidden.RAM\"}");
    function.logs();

    JsonNode result = function.lookup("eni-AB");

    assertReason(result, "PARENT_UNKNOWN");
    assertThat(targetOf(result)).isEqualTo("eni-AB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "AB"})
  void anEventSpellsItAsALookupDoes(String spelled) {
    JsonNode event =
        EmbeddedAlibaba.json(
            function.changed("CreateFlowLog", "{\"ResourceId\":\"vpc-" + spelled + "\"}").get(0));

    assertThat(event.path("subject").asText()).isEqualTo("vpc-aB");
    assertThat(targetOf(event.path("data"))).isEqualTo("vpc-aB");
  }

  @Test
  void aSweepSpellsItAsItsListDoes() {
    JsonNode report = function.sweep();

    assertThat(report.path("results").findValues("target"))
        .extracting(target -> target.path("id").asText())
        .containsExactly("cn-hangzhou", "vpc-aB", "vsw-aB", "eni-aB");
  }
}
