package org.flowlogstatus.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.flowlogstatus.local.cloud.fault.Cloud;

/**
 * A lookup or sweep that makes the named call of its cloud. Each fault has a subscription or region
 * of its own, which {@link FaultyEstate} holds under a number.
 */
enum Question {
  SECURITY_GROUP(Cloud.AZURE, "networkSecurityGroup", "networkSecurityGroups/web"),
  WATCHERS(Cloud.AZURE, "networkWatchers", "networkSecurityGroups/web"),
  STATUS_QUERY(Cloud.AZURE, "queryFlowLogStatus", "networkSecurityGroups/web"),
  STATUS_RESULT(Cloud.AZURE, "operationResults", "networkSecurityGroups/slow"),
  VIRTUAL_NETWORK(Cloud.AZURE, "virtualNetwork", "virtualNetworks/net/subnets/front"),
  INTERFACE(Cloud.AZURE, "networkInterface", "networkInterfaces/nic"),
  WATCHER(Cloud.AZURE, "networkWatcher", "virtualNetworks/net"),
  FLOW_LOGS(Cloud.AZURE, "flowLogs", "virtualNetworks/net"),
  SERVICE_STATUS(Cloud.ALIBABA, "GetFlowLogServiceStatus", ""),
  VPCS(Cloud.ALIBABA, "DescribeVpcs", "vpc-net"),
  VSWITCHES(Cloud.ALIBABA, "DescribeVSwitches", "vsw-front"),
  LOGS_OF_A_REGION(Cloud.ALIBABA, "DescribeFlowLogs", "vpc-net"),
  INTERFACE_BY_ECS(Cloud.ALIBABA, "DescribeNetworkInterfaces", "eni-one"),

  SWEPT_WATCHERS(Cloud.AZURE, "networkWatchers"),
  SWEPT_FLOW_LOGS(Cloud.AZURE, "flowLogs"),
  SWEPT_GROUPS(Cloud.AZURE, "networkSecurityGroups"),
  SWEPT_NETWORKS(Cloud.AZURE, "virtualNetworks"),
  SWEPT_INTERFACES(Cloud.AZURE, "networkInterfaces"),
  SWEPT_VPCS(Cloud.ALIBABA, "DescribeVpcs"),
  SWEPT_VSWITCHES(Cloud.ALIBABA, "DescribeVSwitches"),
  SWEPT_LOGS(Cloud.ALIBABA, "DescribeFlowLogs");

  private static final String SWEEP = "sweep";

  private final Cloud cloud;
  private final String operation;
  private final String target;

  /** A list of a sweep. */
  Question(Cloud cloud, String operation) {
    this(cloud, operation, "sweep"); // an enum knows no constant of its own here
  }

  Question(Cloud cloud, String operation, String target) {
    this.cloud = cloud;
    this.operation = operation;
    this.target = target;
  }

  Cloud cloud() {
    return cloud;
  }

  /** The call, by its name in the call log. */
  String operation() {
    return operation;
  }

  /** Those of lookups whose every failure is a problem; that ECS refuses is an answer. */
  static List<Question> ofLookups() {
    return Arrays.stream(values())
        .filter(question -> !question.isSweep() && question != INTERFACE_BY_ECS)
        .toList();
  }

  boolean isSweep() {
    return target.equals(SWEEP);
  }

  /** What came of the fault in this call. */
  FaultPage.Cell cell(WireFault fault, FunctionAnswer answer) {
    return new FaultPage.Cell(fault, title(), expected(fault), said(answer), answer);
  }

  /** A refusal of ECS takes nothing from the verdict but the network around. */
  private String expected(WireFault fault) {
    boolean refused = Set.of("ACCESS_DENIED", "PROVIDER_REJECTED").contains(fault.reported());
    return this == INTERFACE_BY_ECS && refused ? "PARENT_UNKNOWN" : fault.reported();
  }

  /** The reason of a problem; of a verdict, whether it is the true one. */
  String said(FunctionAnswer answer) {
    if (answer.status() != 200) {
      return answer.reason();
    }
    JsonNode json = answer.json();
    if (isSweep()) {
      return swept(json);
    }
    if (json.path("reason").asText().equals("PARENT_UNKNOWN")) {
      return "PARENT_UNKNOWN";
    }
    return json.path("status").asText().equals("ENABLED")
        ? WireFault.Reported.VERDICT
        : "a wrong verdict";
  }

  /** The reason of its one problem; of a whole sweep, whether it found what there is. */
  private static String swept(JsonNode report) {
    JsonNode problems = report.path("problems");
    if (report.path("complete").asBoolean() == !problems.isEmpty()) {
      return "complete and not";
    }
    if (problems.isEmpty()) {
      return report.path("totals").path("enabled").asInt() > 0
              && report.path("totals").path("unknown").asInt() == 0
          ? WireFault.Reported.VERDICT
          : "a wrong report";
    }
    return problems.path(0).path("reason").asText();
  }

  /** The row of the table. */
  private String title() {
    return (isSweep() ? "sweep: " : "") + "`" + operation + "`";
  }

  boolean isAzure() {
    return cloud == Cloud.AZURE;
  }

  /** The parameters of the lookup in the subscription or region of this number. */
  Map<String, String> parameters(int number) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (isSweep() && isAzure()) {
      parameters.put("subscriptionId", FaultyEstate.subscription(number));
    } else if (isAzure()) {
      parameters.put("targetResourceId", FaultyEstate.armId(number, target));
    } else {
      parameters.put("regionId", FaultyEstate.region(number));
    }
    if (!isAzure() && !target.isEmpty() && !isSweep()) {
      parameters.put("resourceId", target);
    }
    if (this == WATCHER) {
      parameters.put("networkWatcherId", FaultyEstate.armId(number, "networkWatchers/watcher"));
    }
    return parameters;
  }
}
