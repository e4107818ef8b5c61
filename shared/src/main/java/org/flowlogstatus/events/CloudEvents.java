package org.flowlogstatus.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.flowlogstatus.events.stored.StoredResult;
import org.flowlogstatus.json.JsonText;
import org.flowlogstatus.json.JsonTrees;
import org.flowlogstatus.json.contract.ReportJson;
import org.flowlogstatus.json.contract.ResultJson;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;

/**
 * Makes CloudEvents 1.0. An id is made from the content, so that an event that reaches us twice
 * gets the same id.
 */
public final class CloudEvents {
  private static final String PREFIX = "org.flowlogstatus.";
  private static final String CHECKED = "checked";
  private static final String CHANGED = "changed";
  private static final String COMPLETED = "sweep.completed";
  private static final String VERSION = ".v1";

  private CloudEvents() {}

  /**
   * A target was checked.
   *
   * @param cause names the reason for the check, the same at each delivery
   */
  public static Event checked(String cause, String source, UniformResult result) {
    String subject = result.target().id();
    String id = EventIds.of(cause, CHECKED, source, Ids.key(subject));
    Instant time = result.observation().observedAt();
    return event(
        attributes(id, source, CHECKED, subject, JsonText.timestamp(time)),
        Optional.empty(),
        JsonTrees.parsed(ResultJson.of(result)));
  }

  /** Each change, in its order. */
  public static List<Event> changed(List<Change> changes, Sources sources, Instant at) {
    List<Event> events = new ArrayList<>();
    for (Change change : changes) {
      ObjectNode data = JsonNodeFactory.instance.objectNode();
      data.set("before", tree(change.before()));
      data.set("after", tree(change.after()));
      String time = JsonText.timestamp(at);
      events.add(
          event(
              attributes(change.id(), sources.of(change), CHANGED, change.targetId(), time),
              Optional.empty(),
              data));
    }
    return events;
  }

  /**
   * A sweep has ended.
   *
   * @param cause names the reason for the sweep, the same at each delivery
   * @param dataref where the stored report lies
   */
  public static Event sweepCompleted(
      String cause, String source, String subject, Report report, Optional<String> dataref) {
    String id = EventIds.of(cause, COMPLETED, source, subject);
    String time = JsonText.timestamp(report.finishedAt());
    return event(
        attributes(id, source, COMPLETED, subject, time),
        dataref,
        JsonTrees.parsed(JsonText.of(json -> ReportJson.writeSummary(report, json))));
  }

  /** Events that lie in a file, represented by one event. */
  static Event many(Kind kind, String source, String subject, List<Event> events, String place) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("count", events.size());
    return event(
        attributes(idOf(kind, events), source, kind.many, subject, events.get(0).time()),
        Optional.of(place).filter(where -> !where.isEmpty()),
        data);
  }

  /** The id of the event that represents these. */
  static String idOf(Kind kind, List<Event> events) {
    List<String> ids = events.stream().map(Event::id).collect(Collectors.toList());
    ids.add(kind.many);
    return EventIds.of(ids);
  }

  private static ObjectNode attributes(
      String id, String source, String type, String subject, String time) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    return event
        .put("specversion", "1.0")
        .put("id", id)
        .put("source", source)
        .put("type", PREFIX + type + VERSION)
        .put("subject", subject)
        .put("time", time);
  }

  private static Event event(ObjectNode event, Optional<String> dataref, ObjectNode data) {
    dataref.ifPresent(where -> event.put("dataref", where));
    event.put("datacontenttype", "application/json");
    event.set("data", data);
    return new Event(event);
  }

  private static JsonNode tree(Optional<StoredResult> result) {
    return result.map(StoredResult::tree).orElse(JsonNodeFactory.instance.nullNode());
  }

  /** A kind of event; where there are too many, one event represents them. */
  enum Kind {
    CHECKED_TARGETS("checked"),
    CHANGES("changed"),
    COMPLETED_SWEEPS("sweep.completed");

    private final String word;
    private final String many;

    Kind(String word) {
      this.word = word;
      this.many = word + ".many";
    }

    /** A word in the name of their file. */
    String word() {
      return word;
    }
  }

  /** Where a change was seen. */
  @FunctionalInterface
  public interface Sources {
    String of(Change change);
  }
}
