package org.flowlogstatus.alibaba;

import static org.assertj.core.api.Assertions.assertThat;

import com.aliyun.fc.runtime.Credentials;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.wire.RoutedWire;

/** The whole function, which asks an API that answers as a test tells it to. */
final class FunctionAtWire {
  static final String REGION = "cn-hangzhou";
  static final String ACCOUNT = "1234567890123456";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final RoutedWire api = new RoutedWire();
  private final List<String> log = new ArrayList<>();
  private final RoleCredentials credentials = RoleCredentials.of(new FixedCredentials());
  private final Assembly assembly =
      new Assembly(
          Settings.read(
              Map.of("FLOWLOG_ALIBABA_ENDPOINT", "http://127.0.0.1:9", "FC_ACCOUNT_ID", ACCOUNT)),
          api,
          Clock.systemUTC());

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
    return answer("/flow-log-status", parameters);
  }

  JsonNode sweep() {
    return answer("/flow-log-status/sweep", Map.of("regionId", REGION));
  }

  /** The CloudEvents that an event of ActionTrail's leads to. */
  List<String> changed(String call, String parameters) {
    return assembly
        .sweeps()
        .flowLogChanged(credentials)
        .run(
            ("{\"id\":\"1\",\"source\":\"acs.vpc\",\"data\":{\"eventName\":\"%s\",\"acsRegion\":\"%s\","
                    + "\"requestParameters\":%s}}")
                .formatted(call, REGION, parameters),
            log::add);
  }

  /** What is answered to an event, whatever it is. */
  JsonNode invoked(String event) {
    return json(
        assembly
            .httpApi(credentials)
            .answer(HttpMessages.request(event.getBytes(StandardCharsets.UTF_8)), log::add)
            .body());
  }

  private JsonNode answer(String path, Map<String, String> parameters) {
    Request.Builder request = Request.builder().method("GET").path(path).body();
    parameters.forEach((name, value) -> request.addQuery(Map.entry(name, value)));
    return json(assembly.httpApi(credentials).answer(request.build(), log::add).body());
  }

  static JsonNode json(String text) {
    try {
      return JSON.readTree(text);
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void assertReason(JsonNode answer, String reason) {
    assertThat(answer.path("reason").asText()).as("%s", answer).isEqualTo(reason);
  }

  private static final class FixedCredentials implements Credentials {
    @Override
    public String getAccessKeyId() {
      return "STS.key";
    }

    @Override
    public String getAccessKeySecret() {
      return "a-long-secret";
    }

    @Override
    public String getSecurityToken() {
      return "a-long-token";
    }
  }
}
