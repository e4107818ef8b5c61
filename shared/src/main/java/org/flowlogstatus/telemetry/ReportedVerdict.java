package org.flowlogstatus.telemetry;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a report says about a target, in the contract's words; each is empty where it says nothing.
 */
public final class ReportedVerdict {
  private final Optional<JsonNode> result;

  private ReportedVerdict(Optional<JsonNode> result) {
    this.result = result;
  }

  /** From a result in JSON; empty where there is none. */
  public static ReportedVerdict of(Optional<JsonNode> result) {
    return new ReportedVerdict(result);
  }

  Optional<String> target() {
    return text("/target/id");
  }

  Optional<String> region() {
    return text("/region");
  }

  Optional<String> status() {
    return text("/status");
  }

  Optional<String> reason() {
    return text("/reason");
  }

  Optional<String> coverage() {
    return text("/coverage/state");
  }

  private Optional<String> text(String path) {
    return result.map(node -> node.at(path).textValue());
  }
}
