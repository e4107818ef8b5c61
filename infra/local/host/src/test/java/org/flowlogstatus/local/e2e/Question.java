package org.flowlogstatus.local.e2e;

import java.util.LinkedHashMap;
import java.util.Map;
import org.flowlogstatus.local.cloud.fault.Cloud;

/**
 * A lookup that makes the named call of its cloud. Each fault has a subscription or region of its
 * own, which {@link FaultyEstate} holds under a number.
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
  LOGS_OF_A_REGION(Cloud.ALIBABA, "DescribeFlowLogs", "vpc-net");

  private final Cloud cloud;
  private final String operation;
  private final String target;

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

  boolean isAzure() {
    return cloud == Cloud.AZURE;
  }

  /** The parameters of the lookup in the subscription or region of this number. */
  Map<String, String> parameters(int number) {
    Map<String, String> parameters = new LinkedHashMap<>();
    if (isAzure()) {
      parameters.put("targetResourceId", FaultyEstate.armId(number, target));
    } else {
      parameters.put("regionId", FaultyEstate.region(number));
    }
    if (!isAzure() && !target.isEmpty()) {
      parameters.put("resourceId", target);
    }
    if (this == WATCHER) {
      parameters.put("networkWatcherId", FaultyEstate.armId(number, "networkWatchers/watcher"));
    }
    return parameters;
  }
}
