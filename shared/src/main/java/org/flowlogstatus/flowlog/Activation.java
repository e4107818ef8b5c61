package org.flowlogstatus.flowlog;

import com.fasterxml.jackson.databind.JsonNode;
import org.flowlogstatus.failure.CheckFailure;

/** What {@code GetFlowLogServiceStatus} says of the flow log feature in a region. */
public enum Activation {
  ACTIVATED,
  NOT_ACTIVATED,
  /** The region does not have the feature. */
  NOT_OFFERED,
  /** The call failed: the list of flow logs decides alone. */
  UNTOLD;

  /** What the answer says. */
  public static Activation read(JsonNode answer) throws CheckFailure {
    return AlibabaFlowLogReader.serviceActivated(answer) ? ACTIVATED : NOT_ACTIVATED;
  }

  /** Whether an error code is the cloud's for a region that does not have the feature. */
  public static boolean isNotOffered(String errorCode) {
    return errorCode.startsWith("OperationUnsupported");
  }

  /** Whether no flow log can record anything in the region. */
  public boolean saysNo() {
    return this == NOT_ACTIVATED || this == NOT_OFFERED;
  }
}
