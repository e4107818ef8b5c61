package org.flowlogstatus.events.stored;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.JsonTrees;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.json.TreeWriter;
import org.flowlogstatus.log.Log;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;

/** The last report, as it was kept: each target with what was last known of it. */
public final class StoredReport {
  /** When the account was found to be gone; a sweep that finds it again removes this. */
  static final String GONE = "gone";

  private final Provider provider;
  private final ObjectNode rest;
  private final Map<String, StoredResult> results;
  private final Instant startedAt;

  private StoredReport(
      Provider provider, ObjectNode rest, Map<String, StoredResult> results, Instant startedAt) {
    this.provider = provider;
    this.rest = rest;
    this.results = results;
    this.startedAt = startedAt;
  }

  /**
   * The report in {@code text}; empty where there is none, and where it is damaged or another
   * account's or version's, which is logged.
   *
   * @param accountId whose report it must be; empty where the platform does not tell
   */
  public static Optional<StoredReport> read(
      Optional<byte[]> text, Provider provider, Optional<String> accountId, Log log) {
    return text.filter(stored -> stored.length > 0)
        .flatMap(stored -> parse(stored, provider, accountId, log));
  }

  Provider provider() {
    return provider;
  }

  /** Whether the stored report was begun after {@code report}, which is then not to be stored. */
  public boolean isNewerThan(Report report) {
    return startedAt.isAfter(report.startedAt().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Whether the sweep that it comes from began after that time. */
  public boolean startedAfter(Instant time) {
    return startedAt.isAfter(time);
  }

  /** When its sweep ended, as it stands there. */
  public String finishedAt() {
    return rest.path("finishedAt").asText("");
  }

  /** Every stored result, by the key of its target. */
  public Map<String, StoredResult> results() {
    return results;
  }

  /** The lists that could not be read when it was made. */
  List<JsonNode> problems() {
    return elements("problems");
  }

  List<JsonNode> findings() {
    return elements("findings");
  }

  /** Whether its account was found to be there no more. */
  public static boolean isMarkedAsGone(byte[] text) {
    try {
      return StrictJson.elements(text, "results", result -> {}).rest().path(GONE).isTextual();
    } catch (InvalidJson e) {
      return false;
    }
  }

  /**
   * The same report, marked as that of an account that is there no more; empty where it is no
   * report.
   */
  public static Optional<String> markedAsGone(byte[] text, Instant at) {
    try {
      ObjectNode report = StrictJson.object(text);
      report.put(GONE, JsonText.timestamp(at));
      return Optional.of(JsonText.of(json -> TreeWriter.write(report, json)));
    } catch (InvalidJson e) {
      return Optional.empty();
    }
  }

  /** When a change was last reported, and of how many targets; a JSON null where none was. */
  JsonNode lastChange() {
    return rest.path("lastChange");
  }

  private List<JsonNode> elements(String name) {
    List<JsonNode> elements = new ArrayList<>();
    rest.path(name).forEach(elements::add);
    return elements;
  }

  private static Optional<StoredReport> parse(
      byte[] text, Provider provider, Optional<String> accountId, Log log) {
    try {
      List<JsonNode> elements = new ArrayList<>();
      StrictJson.Streamed report = StrictJson.elements(text, "results", elements::add);
      require(report.arraySeen(), "has no results");
      requireOurs(report.rest(), provider, accountId);
      return Optional.of(
          new StoredReport(
              provider, report.rest(), byKey(elements), time(report.rest(), "startedAt")));
    } catch (InvalidJson e) {
      return none(String.valueOf(e.getMessage()), log);
    } catch (Unusable e) {
      return none("it " + e.getMessage(), log);
    }
  }

  private static Optional<StoredReport> none(String why, Log log) {
    log.line(
        "The stored report is damaged or of another account, and counts as none ("
            + why
            + "): no changes are reported this time.");
    return Optional.empty();
  }

  private static void requireOurs(
      ObjectNode report, Provider provider, Optional<String> accountId) {
    require(
        report.path("schemaVersion").asText("").equals(UniformResult.SCHEMA_VERSION),
        "has another schemaVersion");
    require(
        report.path("provider").asText("").equals(provider.wireName()), "is of another provider");
    String account = report.path("accountId").asText("");
    require(Ids.key(account).equals(Ids.key(accountId.orElse(account))), "is of another account");
    require(report.path("complete").isBoolean(), "does not say whether it is complete");
    require(report.path("problems").isArray(), "has no problems");
    require(report.path("findings").isArray(), "has no findings");
    time(report, "finishedAt");
  }

  private static Instant time(ObjectNode report, String name) {
    return JsonTrees.time(report.path(name).asText(""))
        .orElseThrow(() -> new Unusable("has no " + name));
  }

  private static Map<String, StoredResult> byKey(List<JsonNode> elements) {
    Map<String, StoredResult> results = new LinkedHashMap<>();
    for (JsonNode element : elements) {
      StoredResult result =
          StoredResult.stored(element).orElseThrow(() -> new Unusable("has a result that is none"));
      require(results.put(result.key(), result) == null, "has a target twice");
    }
    return results;
  }

  private static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new Unusable(otherwise);
    }
  }

  /** Why a text is not the stored report. */
  private static final class Unusable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Unusable(String why) {
      super(why);
    }
  }
}
