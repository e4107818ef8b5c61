package org.flowlogstatus.azure.cloud.call;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.failure.ErrorCodes;
import org.flowlogstatus.model.Ids;

/**
 * What the body of an operation says about its end. An answer that says that it is not finished
 * does not count, whatever else it says.
 */
public final class OperationStatus {
  private OperationStatus() {}

  /**
   * Fails where an answer says that its operation ended as failed.
   *
   * @throws CheckFailure with the reason of the operation's error code, else PROVIDER_ERROR
   */
  public static void requireNoFailure(ObjectNode body) throws CheckFailure {
    if (hasFailed(body)) {
      throw failureOf(body);
    }
    requireNoError(body);
  }

  static void requireNoError(ObjectNode body) throws CheckFailure {
    JsonNode error = body.path("error");
    if (!error.isMissingNode() && !error.isNull()) {
      throw failureOf(body);
    }
  }

  /** Whether the operation ended without a result; then it is not repeated. */
  static boolean hasFailed(ObjectNode body) {
    JsonNode status = body.path("status");
    return isWord(status, "Failed") || isWord(status, "Canceled");
  }

  static CheckFailure failureOf(ObjectNode body) {
    String code = body.path("error").path("code").asText("");
    Optional<String> known = code.isBlank() ? Optional.empty() : Optional.of(code);
    return CheckFailure.of(
            ErrorCodes.reasonOf(500, known),
            "The cloud's operation ended without an answer"
                + (code.matches("[A-Za-z0-9._-]{1,80}") ? " (" + code + ")." : "."))
        .withErrorCode(known);
  }

  /** Compared without case, whatever the language. */
  public static boolean isWord(JsonNode status, String word) {
    return Ids.same(word, status.asText(""));
  }
}
