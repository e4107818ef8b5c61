package org.flowlogstatus.local.host.fc;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/** A handler threw; the cause is what it threw. */
final class HandlerFailedException extends Exception {

  private static final long serialVersionUID = 1;

  private final boolean started;

  /**
   * A failure.
   *
   * @param started whether the instance was made and initialized
   */
  HandlerFailedException(@Nullable Throwable cause, boolean started) {
    super(cause);
    this.started = started;
  }

  boolean wasStarted() {
    return started;
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
