package org.flowlogstatus.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Elements;
import org.flowlogstatus.model.IdLetters;
import org.flowlogstatus.model.Reason;

/**
 * The flow logs of a list, found by their target; ids are compared without case. An entry that
 * stands there twice counts once, and is unreadable where the two differ.
 */
public final class FlowLogs {
  private static final String ANYBODYS = "";

  private final List<FlowLog> logs;
  private final Map<String, List<FlowLog>> byTarget = new HashMap<>();
  private final Map<String, FlowLog> byId = new HashMap<>();

  private FlowLogs(List<FlowLog> logs) {
    this.logs = List.copyOf(logs);
    for (FlowLog log : logs) {
      String target = log.targetId().isPresent() ? key(log.targetId().get()) : ANYBODYS;
      List<FlowLog> same = byTarget.getOrDefault(target, new ArrayList<>(1));
      same.add(log);
      byTarget.put(target, same);
      if (log.id().isPresent()) {
        byId.put(key(log.id().get()), log);
      }
    }
  }

  /** Reads the entries of a list as one cloud words them. */
  public static FlowLogs read(List<JsonNode> entries, Elements.Reader<FlowLog> reader)
      throws CheckFailure {
    return of(Elements.read(entries, reader));
  }

  /** These logs. */
  public static FlowLogs of(List<FlowLog> logs) {
    return new FlowLogs(once(logs));
  }

  /** Those that a filter has let pass, beside what it has not. */
  public static FlowLogs ofFiltered(List<Optional<FlowLog>> filtered, TargetFilter filter) {
    List<FlowLog> logs = new ArrayList<>();
    for (Optional<FlowLog> passed : filtered) {
      if (passed.isPresent()) {
        FlowLog log = passed.get();
        boolean twice = log.id().isPresent() && filter.hasPassedOver(log.id().get());
        logs.add(twice ? contradicted(log) : log);
      }
    }
    return of(logs);
  }

  /** The logs of any of these targets. */
  public List<FlowLog> of(Collection<String> targetIds) {
    List<FlowLog> found = new ArrayList<>();
    for (String target : keys(targetIds)) {
      found.addAll(byTarget.getOrDefault(target, List.of()));
    }
    return Collections.unmodifiableList(found);
  }

  /** Those that do not tell their target: they may be for any. */
  public List<FlowLog> anybodys() {
    return Collections.unmodifiableList(byTarget.getOrDefault(ANYBODYS, List.of()));
  }

  /** The log of this id. */
  public Optional<FlowLog> named(String id) {
    return Optional.ofNullable(byId.get(key(id)));
  }

  public List<FlowLog> all() {
    return logs;
  }

  private static List<FlowLog> once(List<FlowLog> logs) {
    if (logs.size() < 2) {
      return logs;
    }
    Map<String, FlowLog> firstOfId = new HashMap<>();
    Set<String> contradicted = new LinkedHashSet<>();
    List<FlowLog> distinct = new ArrayList<>(logs.size());
    for (FlowLog log : logs) {
      // One without an id cannot be told from another.
      String id = log.id().isPresent() ? key(log.id().get()) : "";
      FlowLog first = id.isEmpty() ? log : firstOfId.getOrDefault(id, log);
      firstOfId.put(id, first);
      if (!first.saysTheSameAs(log)) {
        contradicted.add(id);
      }
      if (first == log || !first.saysTheSameAs(log)) {
        distinct.add(log);
      }
    }
    return contradicted.isEmpty() ? distinct : doubted(distinct, contradicted);
  }

  private static List<FlowLog> doubted(List<FlowLog> logs, Set<String> contradicted) {
    List<FlowLog> doubted = new ArrayList<>(logs.size());
    for (FlowLog log : logs) {
      boolean twice = log.id().isPresent() && contradicted.contains(key(log.id().get()));
      doubted.add(twice ? contradicted(log) : log);
    }
    return doubted;
  }

  private static FlowLog contradicted(FlowLog log) {
    return log.doubted(
        Reason.PROVIDER_RESPONSE_INVALID,
        "Two entries of the list have the id of one flow log, and differ.");
  }

  private static Set<String> keys(Collection<String> targetIds) {
    Set<String> keys = new LinkedHashSet<>();
    for (String id : targetIds) {
      keys.add(key(id));
    }
    return keys;
  }

  private static String key(String id) {
    return IdLetters.key(id);
  }
}
