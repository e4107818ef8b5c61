package org.flowlogstatus.local.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/** A call that is none of a lookup's own: to the identity, to a role, to the stored reports. */
enum PlatformCall {
  TOKEN("managedIdentityToken"),
  ROLE("AssumeRole"),
  REPORT_NAMES("estate: ", "listBlobs"),
  REPORT("estate: ", "getBlob");

  /** A refusal by the identity endpoint lasts until somebody mends the identity. */
  private static final Set<String> REFUSALS =
      Set.of("ACCESS_DENIED", "PROVIDER_REJECTED", "CREDENTIALS_REJECTED");

  private final String asker;
  private final String operation;

  PlatformCall(String operation) {
    this("", operation);
  }

  PlatformCall(String asker, String operation) {
    this.asker = asker;
    this.operation = operation;
  }

  String operation() {
    return operation;
  }

  /** What came of the fault in this call. */
  FaultPage.Cell cell(WireFault fault, FunctionAnswer answer) {
    return new FaultPage.Cell(
        fault, asker + "`" + operation + "`", expected(fault), said(answer), answer);
  }

  private String expected(WireFault fault) {
    if (this == REPORT && fault == WireFault.DEEP) {
      return "DAMAGED"; // whole bytes, which are no report
    }
    return this == TOKEN && REFUSALS.contains(fault.reported())
        ? "CREDENTIALS_REJECTED"
        : fault.reported();
  }

  private static String said(FunctionAnswer answer) {
    if (answer.status() != 200) {
      return answer.reason();
    }
    JsonNode json = answer.json();
    return json.has("accounts") ? ofEstate(json) : ofLookup(json);
  }

  private static String ofLookup(JsonNode result) {
    return result.path("status").asText().equals("ENABLED")
        ? WireFault.Reported.VERDICT
        : "a wrong verdict";
  }

  /** The reason of its first problem; of a whole estate, whether it holds the one report. */
  private static String ofEstate(JsonNode estate) {
    JsonNode problems = estate.path("problems");
    boolean whole = estate.path("complete").asBoolean();
    if (!problems.isEmpty()) {
      return whole ? "complete in spite of a problem" : problems.path(0).path("reason").asText();
    }
    String state = estate.path("accounts").path(0).path("state").asText();
    return whole && state.equals("FRESH") ? WireFault.Reported.VERDICT : state;
  }
}
