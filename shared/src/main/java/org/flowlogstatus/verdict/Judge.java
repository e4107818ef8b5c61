package org.flowlogstatus.verdict;

import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.model.Reason;

/**
 * Decides: own on, else the network's on, else what cannot be read, else any in transition, else
 * own off, else none.
 */
public final class Judge {
  private Judge() {}

  /**
   * The verdict on a target.
   *
   * @param own its own flow logs
   * @param parents those of the networks around it
   */
  public static Verdict judge(List<FlowLog> own, List<FlowLog> parents) {
    List<FlowLog> ownOn = in(LogState.ON, own);
    if (!ownOn.isEmpty()) {
      return Verdict.of(Reason.LOGGING, ownOn);
    }
    List<FlowLog> parentsOn = in(LogState.ON, parents);
    return parentsOn.isEmpty() ? noneOn(own, parents) : Verdict.of(Reason.INHERITED, parentsOn);
  }

  private static Verdict noneOn(List<FlowLog> own, List<FlowLog> parents) {
    List<FlowLog> all = both(own, parents);
    List<FlowLog> unreadable = in(LogState.UNREADABLE, all);
    if (!unreadable.isEmpty()) {
      String unknownDetail = unreadable.get(0).unknownDetail().orElse("A flow log cannot be read.");
      return Verdict.unknown(unreadable.get(0).unknownReason(), unknownDetail);
    }
    List<FlowLog> inTransition = in(LogState.IN_TRANSITION, all);
    if (!inTransition.isEmpty()) {
      return Verdict.of(Reason.IN_TRANSITION, inTransition);
    }
    List<FlowLog> ownOff = in(LogState.OFF, own);
    return ownOff.isEmpty()
        ? Verdict.of(Reason.NEVER_CONFIGURED)
        : Verdict.of(Reason.SWITCHED_OFF, ownOff);
  }

  /**
   * The verdict on a VPC or a vSwitch in a region whose service status was read.
   *
   * @param activated whether the flow log feature is activated there
   */
  public static Verdict judge(boolean activated, List<FlowLog> own, List<FlowLog> parents) {
    return activated ? judge(own, parents) : notActivated(both(own, parents));
  }

  /** The verdict on an ENI, of which the VPC API does not say in which network it is. */
  public static Verdict judgeWithoutParents(boolean activated, List<FlowLog> own) {
    Verdict verdict = judge(activated, own, List.of());
    return verdict.reason() == Reason.SWITCHED_OFF || verdict.reason() == Reason.NEVER_CONFIGURED
        ? Verdict.of(Reason.PARENT_UNKNOWN, own)
        : verdict;
  }

  /** The verdict on a region itself: activation of the feature, and no more than that. */
  public static Verdict judgeRegion(boolean activated) {
    return Verdict.of(activated ? Reason.SERVICE_ACTIVATED : Reason.SERVICE_NOT_ACTIVATED);
  }

  private static Verdict notActivated(List<FlowLog> logs) {
    boolean contradicted = !in(LogState.ON, logs).isEmpty();
    return contradicted
        ? Verdict.unknown(
            Reason.PROVIDER_RESPONSE_INVALID,
            "The cloud contradicts itself: flow logs are not activated in the region,"
                + " and one of them is active.")
        : Verdict.of(Reason.SERVICE_NOT_ACTIVATED);
  }

  private static List<FlowLog> in(LogState state, List<FlowLog> logs) {
    List<FlowLog> those = new ArrayList<>();
    for (FlowLog log : logs) {
      if (log.state() == state) {
        those.add(log);
      }
    }
    return those;
  }

  private static List<FlowLog> both(List<FlowLog> own, List<FlowLog> parents) {
    List<FlowLog> both = new ArrayList<>(own);
    both.addAll(parents);
    return both;
  }
}
