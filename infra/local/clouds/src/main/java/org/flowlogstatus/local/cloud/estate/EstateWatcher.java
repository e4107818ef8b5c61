package org.flowlogstatus.local.cloud.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** A network watcher and the flow logs below it. Its name says nothing of its region. */
public record EstateWatcher(
    String resourceGroup, String name, String location, List<FlowLog> flowLogs) {

  public EstateWatcher {
    flowLogs = List.copyOf(flowLogs);
  }

  /** A flow log; {@code properties} are ARM's own, answered word for word. */
  public record FlowLog(String name, ObjectNode properties) {

    /** The id of what the log is about, or an empty text where the properties name none. */
    public String targetResourceId() {
      return properties.path("targetResourceId").asText("");
    }
  }
}
