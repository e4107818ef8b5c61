package org.flowlogstatus.alibaba;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.flowlogstatus.local.cloud.estate.Json;

/** Events of ActionTrail in the region of {@link TestAccount}, as EventBridge delivers them. */
public final class ActionTrail {
  private ActionTrail() {}

  /** A call of the VPC API that somebody made. */
  public static ObjectNode event(String id, String call, ObjectNode parameters) {
    ObjectNode event =
        Json.object()
            .put("id", id)
            .put("specversion", "1.0")
            .put("source", "acs.vpc")
            .put("type", "vpc:ActionTrail:ApiCall")
            .put("aliyunregionid", TestAccount.REGION);
    event
        .putObject("data")
        .put("eventId", "a-1")
        .put("eventName", call)
        .put("eventRW", "Write")
        .put("serviceName", "Vpc")
        .put("acsRegion", TestAccount.REGION)
        .set("requestParameters", parameters);
    return event;
  }
}
