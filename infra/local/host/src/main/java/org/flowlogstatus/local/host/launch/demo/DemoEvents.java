package org.flowlogstatus.local.host.launch.demo;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;

/** The events with which the platforms start the functions, as they document them. */
final class DemoEvents {

  private static final String TIME = Instant.EPOCH.toString();

  private DemoEvents() {}

  /** The administration's envelope around the input of a trigger of the Azure host. */
  static String input(String input) {
    return object().put("input", input).toString();
  }

  /** The message of which the queue's sweep takes its subscription. */
  static String subscription(String subscriptionId) {
    return object().put("subscriptionId", subscriptionId).toString();
  }

  /** Event Grid's event that an ARM resource was written. */
  static String resourceWritten(String resourceId) {
    String subscription = resourceId.split("/", -1)[2];
    ObjectNode event =
        object()
            .put("id", "00000000-0000-0000-0000-000000000001")
            .put("topic", "/subscriptions/" + subscription)
            .put("subject", resourceId)
            .put("eventType", "Microsoft.Resources.ResourceWriteSuccess")
            .put("eventTime", TIME)
            .put("dataVersion", "2")
            .put("metadataVersion", "1");
    event
        .putObject("data")
        .put("resourceUri", resourceId)
        .put("subscriptionId", subscription)
        .put("resourceProvider", "Microsoft.Network")
        .put("operationName", "Microsoft.Network/networkSecurityGroups/write")
        .put("status", "Succeeded");
    return event.toString();
  }

  /** Function Compute's time trigger. */
  static String timer() {
    return object()
        .put("triggerTime", TIME)
        .put("triggerName", "schedule")
        .put("payload", "")
        .toString();
  }

  /** EventBridge's event that a flow log of a VPC was created. */
  static String flowLogCreated(String region, String vpcId) {
    ObjectNode event =
        object()
            .put("id", "00000000-0000-0000-0000-000000000002")
            .put("specversion", "1.0")
            .put("source", "acs.vpc")
            .put("type", "vpc:ActionTrail:ApiCall")
            .put("time", TIME)
            .put("aliyunregionid", region);
    ObjectNode data =
        event
            .putObject("data")
            .put("eventId", "00000000-0000-0000-0000-000000000003")
            .put("eventName", "CreateFlowLog")
            .put("eventRW", "Write")
            .put("eventType", "ApiCall")
            .put("serviceName", "Vpc")
            .put("acsRegion", region)
            .put("eventTime", TIME);
    data.putObject("requestParameters")
        .put("RegionId", region)
        .put("ResourceType", "VPC")
        .put("ResourceId", vpcId);
    data.putObject("referencedResources").putArray("ACS::VPC::VPC").add(vpcId);
    return event.toString();
  }

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }
}
