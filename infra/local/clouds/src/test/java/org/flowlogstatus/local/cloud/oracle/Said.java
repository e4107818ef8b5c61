package org.flowlogstatus.local.cloud.oracle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a report says, in the oracle's terms. */
public final class Said {

  private Said() {}

  /** Every result of the report, twice where it stands there twice. */
  public static List<Expected> by(JsonNode report) {
    List<Expected> said = new ArrayList<>();
    for (JsonNode result : report.path("results")) {
      JsonNode target = result.path("target");
      said.add(
          new Expected(
              target.path("type").asText(),
              result.path("region").asText(),
              target.path("id").asText(),
              result.path("status").asText(),
              result.path("reason").asText(),
              result.path("coverage").path("state").asText()));
    }
    return said;
  }
}
