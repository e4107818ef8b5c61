package org.flowlogstatus.sweep;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Coverage.State;
import org.flowlogstatus.model.Reason;

/** How far traffic is logged, and by which flow logs. */
public final class TrafficCoverage {
  private static final TrafficCoverage BY_NONE = by(State.NOT_COVERED, List.of());

  private final State state;
  private final List<String> by;
  private final Optional<Reason> reason;

  private TrafficCoverage(State state, Collection<String> by, Optional<Reason> reason) {
    this.state = state;
    this.by = List.copyOf(by);
    this.reason = reason;
  }

  private static TrafficCoverage by(State state, Collection<String> logs) {
    return new TrafficCoverage(state, logs, Optional.empty());
  }

  public static TrafficCoverage nothingToCover() {
    return by(State.NOTHING_TO_COVER, List.of());
  }

  public static TrafficCoverage unknown(Reason reason) {
    return new TrafficCoverage(State.UNKNOWN, List.of(), Optional.of(reason));
  }

  /**
   * How far these flow logs cover what each of them sees.
   *
   * @param unseen why there may be more flow logs than these; empty where there are none
   */
  public static TrafficCoverage by(Collection<FlowLog> logs, Optional<Reason> unseen) {
    if (logs.isEmpty()) {
      return unseen.isPresent() ? unknown(unseen.get()) : BY_NONE;
    }
    List<FlowLog> whole = delivering(logs, false);
    if (!whole.isEmpty()) {
      return by(State.COVERED, ids(whole));
    }
    List<FlowLog> partial = delivering(logs, true);
    if (!partial.isEmpty()) {
      return by(State.PARTLY_COVERED, ids(partial));
    }
    return unseen.or(() -> undecided(logs)).map(TrafficCoverage::unknown).orElse(BY_NONE);
  }

  /**
   * The coverage of something that consists of these parts; parts with nothing to cover do not
   * count.
   */
  public static TrafficCoverage ofParts(Collection<TrafficCoverage> parts) {
    if (parts.size() == 1) {
      return parts.iterator().next();
    }
    List<TrafficCoverage> counting = new ArrayList<>(parts);
    counting.removeIf(part -> part.state == State.NOTHING_TO_COVER);
    if (counting.isEmpty()) {
      return nothingToCover();
    }
    State state = combined(counting);
    if (state == State.UNKNOWN) {
      return unknown(gravest(counting.stream().flatMap(part -> part.reason.stream())));
    }
    return by(state, state == State.NOT_COVERED ? List.of() : all(counting));
  }

  /** At least a part is covered by {@code logs}. */
  public TrafficCoverage orPartlyBy(Collection<FlowLog> logs) {
    if (logs.isEmpty()) {
      return this;
    }
    List<FlowLog> some =
        Stream.concat(delivering(logs, false).stream(), delivering(logs, true).stream())
            .collect(Collectors.toList());
    return some.isEmpty() || state == State.COVERED || state == State.PARTLY_COVERED
        ? this
        : by(State.PARTLY_COVERED, ids(some));
  }

  public boolean is(State other) {
    return state == other;
  }

  public State state() {
    return state;
  }

  public Coverage coverage() {
    return Coverage.of(state, by, reason, Optional.empty());
  }

  /** The same, with the coverage after Azure has deleted the flow logs of groups. */
  public Coverage coverage(TrafficCoverage afterRetirement) {
    return Coverage.of(state, by, reason, Optional.of(afterRetirement.state));
  }

  private static State combined(List<TrafficCoverage> parts) {
    Set<State> states = EnumSet.noneOf(State.class);
    parts.forEach(part -> states.add(part.state));
    if (states.size() == 1) {
      return states.iterator().next();
    }
    boolean surelySome =
        states.contains(State.PARTLY_COVERED)
            || (states.contains(State.COVERED) && states.contains(State.NOT_COVERED));
    return surelySome ? State.PARTLY_COVERED : State.UNKNOWN;
  }

  private static Set<String> all(List<TrafficCoverage> parts) {
    Set<String> all = new HashSet<>();
    parts.forEach(part -> all.addAll(part.by));
    return all;
  }

  private static List<FlowLog> delivering(Collection<FlowLog> logs, boolean partial) {
    List<FlowLog> delivering = new ArrayList<>(logs.size());
    for (FlowLog log : logs) {
      if (log.state() == LogState.ON
          && log.delivers()
          && log.capturedPart().isPresent() == partial) {
        delivering.add(log);
      }
    }
    return delivering;
  }

  /** Why these logs do not decide whether something is logged. */
  public static Optional<Reason> undecided(Collection<FlowLog> logs) {
    if (logs.isEmpty()) {
      return Optional.empty();
    }
    Optional<FlowLog> unreadable =
        logs.stream().filter(log -> log.state() == LogState.UNREADABLE).findFirst();
    if (unreadable.isPresent()) {
      return unreadable.map(FlowLog::unknownReason);
    }
    return logs.stream().anyMatch(log -> log.state() == LogState.IN_TRANSITION)
        ? Optional.of(Reason.IN_TRANSITION)
        : Optional.empty();
  }

  /** A reason that somebody must act on comes before one that passes by itself. */
  private static Reason gravest(Stream<Reason> reasons) {
    return reasons.max(Comparator.naturalOrder()).orElse(Reason.INTERNAL_ERROR);
  }

  private static List<String> ids(Collection<FlowLog> logs) {
    List<String> ids = new ArrayList<>(logs.size());
    logs.forEach(log -> log.id().ifPresent(ids::add));
    return ids;
  }
}
