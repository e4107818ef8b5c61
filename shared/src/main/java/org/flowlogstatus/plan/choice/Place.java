package org.flowlogstatus.plan.choice;

import java.util.Optional;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.model.Target;

/** Something that a flow log can be of: a network, a part of one, or an interface. */
public final class Place {
  private final String key;
  private final Target target;
  private final String region;
  private final Repair repair;
  private final Optional<FlowLog> log;
  private final int unasked;

  /**
   * A place.
   *
   * @param key its id as a key
   * @param log the log that is to be switched on, changed or replaced
   * @param unasked how many parts a log of it would log that nobody asked for
   */
  public Place(
      String key, Target target, String region, Repair repair, Optional<FlowLog> log, int unasked) {
    this.key = key;
    this.target = target;
    this.region = region;
    this.repair = repair;
    this.log = log;
    this.unasked = unasked;
  }

  public String key() {
    return key;
  }

  public Target target() {
    return target;
  }

  public String region() {
    return region;
  }

  public Repair repair() {
    return repair;
  }

  public Optional<FlowLog> log() {
    return log;
  }

  public boolean isNew() {
    return repair == Repair.CREATE;
  }

  /** What it costs to repair it. */
  public Cost cost() {
    switch (repair) {
      case CREATE:
        return new Cost(1, 0, unasked, 1);
      case SWITCH_ON:
        return new Cost(1, 0, unasked, 0);
      case CHANGE:
      case REPLACE:
        return new Cost(0, 1, unasked, 0);
      default:
        return Cost.NONE;
    }
  }
}
