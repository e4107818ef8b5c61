package org.flowlogstatus.alibaba;

import static org.assertj.core.api.Assertions.assertThat;
import static org.flowlogstatus.alibaba.FunctionAtWire.REGION;
import static org.flowlogstatus.alibaba.FunctionAtWire.assertReason;
import static org.flowlogstatus.alibaba.FunctionAtWire.log;
import static org.flowlogstatus.alibaba.FunctionAtWire.vpc;

import java.util.Map;
import org.flowlogstatus.wire.WireRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked goes to the API in the very code points that were given, and in no others. */
class CodePointsTest {
  private final FunctionAtWire function = new FunctionAtWire();

  private String queryOf(String action) {
    return function.api().requests().stream()
        .filter(request -> action.equals(request.headers().get("x-acs-action")))
        .map(WireRequest::uri)
        .findFirst()
        .orElseThrow()
        .getRawQuery();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "a b, a%20b",
        "`a,b`, a%2Cb",
        "a+b&c=d%20, a%2Bb%26c%3Dd%2520",
        "~-_.*'\"(), ~-_.%2A%27%22%28%29"
      })
  void aClientTokenIsSentAsItWasGiven(String token, String encoded) {
    function.lookup(Map.of("regionId", REGION, "clientToken", token));

    assertThat(queryOf("GetFlowLogServiceStatus")).contains("ClientToken=" + encoded + "&");
  }

  @Test
  void anIdIsAskedForInTheCaseThatWasGiven() {
    function.vpcs(vpc("vpc-bp1"));

    assertReason(function.lookup("vpc-BP1"), "NEVER_CONFIGURED");
    assertThat(queryOf("DescribeVpcs")).endsWith("VpcId=vpc-BP1");
  }

  /** The ids of this API are of ASCII: anything else is none of them, and nothing is asked. */
  @ParameterizedTest
  @ValueSource(
      strings = {"vpc-bp\u212a", "vpc-bp\u017f", "vpc-b\u00f6", "vpc-bo\u0308", "\uff56pc-bp1"})
  void aLookAlikeIsNoId(String id) {
    assertReason(function.lookup(id), "INVALID_REQUEST");
    assertThat(function.api().requests()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"vpc-bpk, vpc-bp\u212a", "vpc-bps, vpc-bp\u017f", "vpc-bpi, vpc-bp\u0131"})
  void anAnswerAboutALookAlikeIsNoAnswer(String id, String lookAlike) {
    function.vpcs(vpc(lookAlike));
    assertReason(function.lookup(id), "PROVIDER_RESPONSE_INVALID");

    function.vpcs(vpc(id)).logs(log("fl-1", lookAlike, "Active"));
    assertReason(function.lookup(id), "NEVER_CONFIGURED");
  }
}
