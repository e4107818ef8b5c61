package org.flowlogstatus.cli.stored;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.flowlogstatus.cli.exit.UsageError;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.UniformResult;

/** Reads what was stored as JSON: reports, results, or arrays of either. */
public final class Reports {
  private Reports() {}

  /** The results in a file, of whatever form it is. */
  public static List<JsonNode> results(Path file) {
    List<JsonNode> results = new ArrayList<>();
    boolean known = collect(read(file), results);
    if (!known) {
      throw new UsageError(file + " is no report: give the JSON of a sweep or of a lookup.");
    }
    return results;
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new UsageError(file + " cannot be read as JSON.", e);
    }
  }

  /** What this project wrote itself. */
  public static JsonNode parsed(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (IOException e) {
      throw new IllegalStateException("what was just written is not JSON", e);
    }
  }

  /** Adds the results of a document; whether it is one that has any. */
  private static boolean collect(JsonNode document, List<JsonNode> results) {
    if (document.isArray()) {
      for (JsonNode part : document) {
        if (!collect(part, results)) {
          return false;
        }
      }
      return true;
    }
    if (document.path("results").isArray()) {
      document.path("results").forEach(results::add);
      return true;
    }
    if (document.path("target").isObject()) {
      results.add(document);
      return true;
    }
    return document.path("title").isTextual() && document.path("status").isInt();
  }

  /** Names the target of a stored result; an id of Alibaba Cloud needs its account and region. */
  public static String key(JsonNode result) {
    return key(
        text(result.path("target").path("id")).orElse(""),
        text(result.path("target").path("type")).orElse(""),
        text(result.path("accountId")),
        text(result.path("region")));
  }

  /** The same of a fresh result. */
  public static String key(UniformResult result) {
    return key(
        result.target().id(),
        result.target().type().wireName(),
        result.accountId(),
        result.region());
  }

  /** The outcome of a stored result, by the rules of every form. */
  public static Outcome outcome(JsonNode result) {
    for (JsonNode finding : result.path("findings")) {
      if (finding.path("severity").asText("").equals("CRITICAL")) {
        return Outcome.FAIL;
      }
    }
    String word = result.path("coverage").path("state").asText(result.path("status").asText(""));
    return switch (word) {
      case "NOT_COVERED", "PARTLY_COVERED", "DISABLED" -> Outcome.FAIL;
      case "COVERED", "NOTHING_TO_COVER", "ENABLED" -> Outcome.PASS;
      default -> Outcome.UNKNOWN;
    };
  }

  /** What a change is a change of: status, reason, coverage and the codes of the findings. */
  static String verdict(JsonNode result) {
    Set<String> codes = new TreeSet<>();
    result.path("findings").forEach(finding -> codes.add(finding.path("code").asText("")));
    return result.path("status").asText("")
        + " "
        + result.path("reason").asText("")
        + " "
        + result.path("coverage").path("state").asText("-")
        + (codes.isEmpty() ? "" : " " + String.join(",", codes));
  }

  private static String key(
      String id, String type, Optional<String> account, Optional<String> region) {
    String scope = id.startsWith("/") ? "" : account.orElse("") + "|" + region.orElse("") + "|";
    return Ids.key(scope + type + "|" + id);
  }

  private static Optional<String> text(JsonNode node) {
    return Optional.ofNullable(node.textValue());
  }
}
