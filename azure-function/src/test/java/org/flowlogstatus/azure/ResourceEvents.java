package org.flowlogstatus.azure;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.flowlogstatus.local.cloud.estate.Json;

/** Events of Azure Resource Manager on {@link TestSubscription}, in both schemas of Event Grid. */
public final class ResourceEvents {
  public static final String WRITTEN = "Microsoft.Resources.ResourceWriteSuccess";
  public static final String DELETED = "Microsoft.Resources.ResourceDeleteSuccess";

  private ResourceEvents() {}

  /** In Event Grid's own schema, without time and data. */
  public static ObjectNode eventGrid(String type, String subject) {
    return Json.object()
        .put("id", "e-1")
        .put("topic", "/subscriptions/" + TestSubscription.SUBSCRIPTION)
        .put("subject", subject)
        .put("eventType", type);
  }

  /** As a CloudEvent, without time and data. */
  public static ObjectNode cloudEvent(String type, String subject) {
    return Json.object()
        .put("specversion", "1.0")
        .put("id", "e-1")
        .put("source", "/subscriptions/" + TestSubscription.SUBSCRIPTION)
        .put("subject", subject)
        .put("type", type);
  }
}
