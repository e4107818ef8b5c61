package org.flowlogstatus.estate;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;

/** The account that a resource belongs to: {@code OwnerId}, a number or its digits. */
final class Owner {
  private static final String NOBODY = "0";

  private Owner() {}

  /** Empty where it is not said. */
  static Optional<String> read(JsonNode entry) throws CheckFailure {
    JsonNode owner = entry.path("OwnerId");
    if (owner.isMissingNode() || owner.isNull()) {
      return Optional.empty();
    }
    if (!owner.isIntegralNumber() && !owner.isTextual()) {
      throw CheckFailure.invalidAnswer("In the answer, OwnerId is not a number.");
    }
    String id = owner.asText().strip();
    return id.isEmpty() || id.equals(NOBODY) ? Optional.empty() : Optional.of(id);
  }

  static boolean isAnother(Optional<String> ownerId, Optional<String> accountId) {
    return ownerId.isPresent() && accountId.isPresent() && !ownerId.get().equals(accountId.get());
  }
}
