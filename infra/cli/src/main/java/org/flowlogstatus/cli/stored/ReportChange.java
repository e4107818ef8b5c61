package org.flowlogstatus.cli.stored;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A target of which two reports say different things, or that only one of them has. A target that
 * could not be read is not reported as changed.
 */
public record ReportChange(Optional<JsonNode> before, Optional<JsonNode> after) {
  /** The change from one result to another; empty where there is none. */
  public static Optional<ReportChange> of(@Nullable JsonNode before, @Nullable JsonNode after) {
    ReportChange change = new ReportChange(Optional.ofNullable(before), Optional.ofNullable(after));
    return change.isOne() ? Optional.of(change) : Optional.empty();
  }

  /** The change in a line. */
  public String words() {
    JsonNode shown = after.or(() -> before).orElseThrow();
    return shown.path("target").path("id").asText("")
        + ": "
        + before.map(Reports::verdict).orElse("(was not there)")
        + " -> "
        + after.map(Reports::verdict).orElse("(is gone)");
  }

  private boolean isOne() {
    if (before.isPresent() && after.isPresent()) {
      return isRead(before.get())
          && isRead(after.get())
          && !verdict(before.get()).equals(verdict(after.get()));
    }
    return before.or(() -> after).filter(ReportChange::isRead).isPresent();
  }

  /** Without a coverage that one of the two could not see. */
  private String verdict(JsonNode result) {
    String words = Reports.verdict(result);
    boolean unseen =
        before.filter(ReportChange::isCoverageUnknown).isPresent()
            || after.filter(ReportChange::isCoverageUnknown).isPresent();
    return unseen ? words.replace(result.path("coverage").path("state").asText("-"), "-") : words;
  }

  private static boolean isCoverageUnknown(JsonNode result) {
    return result.path("coverage").path("state").asText("").equals(Coverage.State.UNKNOWN.name());
  }

  private static boolean isRead(JsonNode result) {
    String word = result.path("reason").asText("");
    for (Reason reason : Reason.values()) {
      if (reason.name().equals(word)) {
        return reason.title().isEmpty();
      }
    }
    return false;
  }
}
