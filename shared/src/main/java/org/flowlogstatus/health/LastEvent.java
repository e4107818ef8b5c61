package org.flowlogstatus.health;

import java.time.DateTimeException;
import java.time.Instant;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.StrictJson;

/** When the last event arrived, as it is stored beside the report. */
public final class LastEvent {
  /** What follows the id of the subscription or account in the name of the blob or file. */
  public static final String SUFFIX = ".last-event.json";

  private static final String ARRIVED_AT = "arrivedAt";

  private LastEvent() {}

  /** What is stored. */
  static String json(Instant arrivedAt) {
    return JsonText.ofText(ARRIVED_AT, JsonText.timestamp(arrivedAt));
  }

  /**
   * The time in what was stored.
   *
   * @throws CheckFailure PROVIDER_RESPONSE_INVALID where there is none
   */
  static Instant read(byte[] stored) throws CheckFailure {
    try {
      return Instant.parse(StrictJson.object(stored).path(ARRIVED_AT).asText());
    } catch (InvalidJson | DateTimeException e) {
      throw CheckFailure.invalidAnswer("The stored time of the last event is damaged.");
    }
  }
}
