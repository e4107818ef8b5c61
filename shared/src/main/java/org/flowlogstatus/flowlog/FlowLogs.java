package org.flowlogstatus.flowlog;

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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.Elements;
import org.flowlogstatus.model.Ids;

/**
 * The flow logs of a list, found by their target; ids are compared without case. An entry that
 * stands there twice counts once, and is unreadable where the two differ.
 */
public final class FlowLogs {
  /** The target of a log that does not say whose it is. */
  private static final String ANY = "";

  private final List<FlowLog> logs;
  private final Map<String, List<FlowLog>> byTarget = new HashMap<>();
  private final Map<String, FlowLog> byId = new HashMap<>();

  private FlowLogs(List<FlowLog> logs) {
    this.logs = List.copyOf(logs);
    for (FlowLog log : logs) {
      if (log.key().isPresent()) {
        byId.put(log.key().get(), log);
      }
      if (log.targetId().isEmpty() && log.state() != LogState.UNREADABLE) {
        continue; // It is not on, so that it does not matter whose it is.
      }
      String target = log.targetKey();
      List<FlowLog> same = byTarget.getOrDefault(target, new ArrayList<>(1));
      same.add(log);
      byTarget.put(target, same);
    }
  }

  /** Reads the entries of a list as one cloud words them. */
  public static FlowLogs read(List<JsonNode> entries, Elements.Reader<FlowLog> reader)
      throws CheckFailure {
    return of(Elements.read(entries, reader));
  }

  public static FlowLogs none() {
    return new FlowLogs(List.of());
  }

  /** These logs. */
  public static FlowLogs of(List<FlowLog> logs) {
    return new FlowLogs(DistinctLogs.of(logs));
  }

  /** Those that are wanted; the same object where all are. */
  public FlowLogs where(Predicate<FlowLog> wanted) {
    List<FlowLog> kept = logs.stream().filter(wanted).collect(Collectors.toList());
    return kept.size() == logs.size() ? this : new FlowLogs(kept);
  }

  /** Those that a filter has read; it knows which ids it skipped. */
  public static FlowLogs ofFiltered(List<Optional<FlowLog>> filtered, TargetFilter filter) {
    List<FlowLog> logs = new ArrayList<>();
    for (Optional<FlowLog> passed : filtered) {
      if (passed.isPresent()) {
        FlowLog log = passed.get();
        boolean twice = log.id().isPresent() && filter.hasPassedOver(log.id().get());
        logs.add(twice ? DistinctLogs.contradicted(log) : log);
      }
    }
    return of(logs);
  }

  /** The logs of any of these targets, and those that may be any target's. */
  public List<FlowLog> of(Collection<String> targetIds) {
    List<String> keys = new ArrayList<>(targetIds.size());
    for (String id : targetIds) {
      keys.add(key(id));
    }
    return ofKeys(keys);
  }

  /** The same of targets whose ids are keys already. */
  public List<FlowLog> ofKeys(Collection<String> targets) {
    Set<String> logged = Set.of(); // Most have no log.
    for (String target : targets) {
      if (byTarget.containsKey(target)) {
        logged = logged.isEmpty() ? new LinkedHashSet<>(2) : logged;
        logged.add(target);
      }
    }
    if (!targets.isEmpty() && byTarget.containsKey(ANY)) {
      logged = new LinkedHashSet<>(logged);
      logged.add(ANY);
    }
    if (logged.isEmpty()) {
      return List.of();
    }
    List<FlowLog> found = new ArrayList<>(logged.size());
    for (String target : logged) {
      found.addAll(byTarget.getOrDefault(target, List.of()));
    }
    return Collections.unmodifiableList(found);
  }

  /** The logs of a target that names its own; not those whose target is unknown. */
  public List<FlowLog> ofNamer(String targetId) {
    return ofNamerKey(key(targetId));
  }

  /** The same of a target whose id is a key already. */
  public List<FlowLog> ofNamerKey(String target) {
    return Collections.unmodifiableList(byTarget.getOrDefault(target, List.of()));
  }

  /** The log that a target names. */
  public Optional<FlowLog> named(NamedLog name) {
    return Optional.ofNullable(byId.get(name.key()));
  }

  /** Whether one of them has the id of this key. */
  public boolean hasKey(String key) {
    return byId.containsKey(key);
  }

  public List<FlowLog> all() {
    return logs;
  }

  private static String key(String id) {
    return Ids.key(id);
  }
}
