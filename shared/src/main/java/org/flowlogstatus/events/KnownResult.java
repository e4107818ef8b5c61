package org.flowlogstatus.events;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flowlogstatus.json.ResultJson;
import org.flowlogstatus.json.TreeWriter;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.model.UniformResult;

/** A result that is known: read from a stored report, or fresh from a sweep. */
interface KnownResult {
  String key();

  Optional<Reason> reason();

  /** The state of the coverage, and what becomes of it. */
  Optional<Coverage> covered();

  default Optional<Coverage.State> coverage() {
    return covered().map(Coverage::state);
  }

  Set<String> findingCodes();

  void write(JsonGenerator json) throws IOException;

  default Status status() {
    return reason().map(Reason::status).orElse(Status.UNKNOWN);
  }

  /** Whether the target itself could be read. */
  default boolean isRead() {
    return reason().filter(reason -> reason.title().isEmpty()).isPresent();
  }

  static KnownResult fresh(UniformResult result) {
    return new KnownResult() {
      @Override
      public String key() {
        return TargetKey.of(result);
      }

      @Override
      public Optional<Reason> reason() {
        return Optional.of(result.reason());
      }

      @Override
      public Optional<Coverage> covered() {
        return result.coverage();
      }

      @Override
      public Set<String> findingCodes() {
        Set<String> codes = new TreeSet<>();
        result.findings().forEach(finding -> codes.add(finding.code().name()));
        return codes;
      }

      @Override
      public void write(JsonGenerator json) throws IOException {
        ResultJson.write(result, json);
      }
    };
  }

  static KnownResult stored(JsonNode result) {
    return new KnownResult() {
      @Override
      public String key() {
        return TargetKey.of(result);
      }

      @Override
      public Optional<Reason> reason() {
        return Trees.word(result.path("reason"), Reason.values());
      }

      @Override
      public Optional<Coverage> covered() {
        return Trees.coverage(result);
      }

      @Override
      public Set<String> findingCodes() {
        Set<String> codes = new TreeSet<>();
        result.path("findings").forEach(finding -> codes.add(finding.path("code").asText("")));
        return codes;
      }

      @Override
      public void write(JsonGenerator json) throws IOException {
        TreeWriter.write(result, json);
      }
    };
  }

  /** Whether the two say the same, as far as both say anything. */
  default boolean sameAs(KnownResult other, boolean findingsSeen) {
    return reason().equals(other.reason())
        && sameCoverage(other)
        && (!findingsSeen || findingCodes().equals(other.findingCodes()));
  }

  private boolean sameCoverage(KnownResult other) {
    return isUnknown(coverage())
        || isUnknown(other.coverage())
        || coverage().equals(other.coverage());
  }

  private static boolean isUnknown(Optional<Coverage.State> state) {
    return state.filter(s -> s != Coverage.State.UNKNOWN).isEmpty();
  }
}
