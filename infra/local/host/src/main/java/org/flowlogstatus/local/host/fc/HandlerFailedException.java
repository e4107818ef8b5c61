package org.flowlogstatus.local.host.fc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** A handler threw; the cause is what it threw. */
final class HandlerFailedException extends Exception {

  private static final long serialVersionUID = 1;

  HandlerFailedException(Throwable cause) {
    super(cause);
  }

  /** What Function Compute answers the caller with. */
  JsonNode toJson() {
    Throwable cause = getCause() == null ? this : getCause();
    return JsonNodeFactory.instance
        .objectNode()
        .put("errorMessage", cause.getMessage())
        .put("errorType", cause.getClass().getName());
  }
}
