package org.flowlogstatus.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.wire.RoutedWire;

/** The whole function, which asks an API that answers as a test tells it to. */
final class FunctionAtWire {
  static final String REGION = "cn-hangzhou";
  static final String ACCOUNT = "1234567890123456";

  private final RoutedWire api = new RoutedWire();
  private final AlibabaInProcess function =
      AlibabaInProcess.at(URI.create("http://127.0.0.1:9"), Map.of(), api);

  FunctionAtWire() {
    activated(true).logs().vpcs().vSwitches().interfaces();
  }

  FunctionAtWire activated(boolean enabled) {
    return has("GetFlowLogServiceStatus", "{\"Enabled\":" + enabled + "}");
  }

  FunctionAtWire logs(String... entries) {
    return list("DescribeFlowLogs", "FlowLogs", "FlowLog", entries);
  }

  FunctionAtWire vpcs(String... entries) {
    return list("DescribeVpcs", "Vpcs", "Vpc", entries);
  }

  FunctionAtWire vSwitches(String... entries) {
    return list("DescribeVSwitches", "VSwitches", "VSwitch", entries);
  }

  FunctionAtWire interfaces(String... entries) {
    return list(
        "DescribeNetworkInterfaces", "NetworkInterfaceSets", "NetworkInterfaceSet", entries);
  }

  /** A list of the API, on one page. */
  private FunctionAtWire list(String action, String plural, String single, String... entries) {
    return has(
        action,
        "{\"TotalCount\":\"%d\",\"%s\":{\"%s\":[%s]}}"
            .formatted(entries.length, plural, single, String.join(",", entries)));
  }

  /** What is answered to an action. */
  FunctionAtWire has(String action, String body) {
    api.answers(action, 200, body);
    return this;
  }

  RoutedWire api() {
    return api;
  }

  static String vpc(String id) {
    return "{\"VpcId\":\"" + id + "\"}";
  }

  static String vSwitch(String id, String vpcId) {
    return "{\"VSwitchId\":\"%s\",\"VpcId\":\"%s\",\"OwnerId\":%s}".formatted(id, vpcId, ACCOUNT);
  }

  static String eni(String id, String vSwitchId, String vpcId) {
    return "{\"NetworkInterfaceId\":\"%s\",\"VSwitchId\":\"%s\",\"VpcId\":\"%s\"}"
        .formatted(id, vSwitchId, vpcId);
  }

  static String log(String id, String targetId, String status) {
    String type =
        switch (targetId.substring(0, 3)) {
          case "vpc" -> "VPC";
          case "vsw" -> "VSwitch";
          default -> "NetworkInterface";
        };
    return "{\"FlowLogId\":\"%s\",\"ResourceType\":\"%s\",\"ResourceId\":\"%s\",\"Status\":\"%s\"}"
        .formatted(id, type, targetId, status);
  }

  JsonNode lookup(String resourceId) {
    return lookup(Map.of("regionId", REGION, "resourceId", resourceId));
  }

  JsonNode lookup(Map<String, String> parameters) {
    return EmbeddedAlibaba.json(function.lookup(parameters).body());
  }

  JsonNode sweep() {
    return EmbeddedAlibaba.json(function.sweep(List.of(REGION)).body());
  }

  /** The CloudEvents that an event of ActionTrail's leads to. */
  List<String> changed(String call, String parameters) {
    return function.flowLogChanged(
        ("{\"id\":\"1\",\"source\":\"acs.vpc\",\"data\":{\"eventName\":\"%s\",\"acsRegion\":\"%s\","
                + "\"requestParameters\":%s}}")
            .formatted(call, REGION, parameters));
  }

  /** What is answered to an event, whatever it is. */
  JsonNode invoked(String event) {
    return EmbeddedAlibaba.json(
        function.answer(HttpMessages.request(event.getBytes(StandardCharsets.UTF_8))).body());
  }

  static void assertReason(JsonNode answer, String reason) {
    assertThat(answer.path("reason").asText()).as("%s", answer).isEqualTo(reason);
  }
}
