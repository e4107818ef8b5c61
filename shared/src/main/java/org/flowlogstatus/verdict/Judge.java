package org.flowlogstatus.verdict;

import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.LogState;
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

  /** The verdict on a target of a region of Alibaba Cloud. */
  public static Verdict judge(Activation activation, List<FlowLog> own, List<FlowLog> parents) {
    return activation.saysNo() ? saidNo(activation, both(own, parents)) : judge(own, parents);
  }

  /**
   * The same, where there may be a log around the target that was not seen: then there is no clear
   * no.
   *
   * @param unseen why not
   * @param why the same in words
   */
  public static Verdict judgeUnseen(
      Activation activation, List<FlowLog> own, List<FlowLog> parents, Reason unseen, String why) {
    Verdict verdict = judge(activation, own, parents);
    if (!saysNoByLogs(verdict)) {
      return verdict;
    }
    return unseen == Reason.PARENT_UNKNOWN
        ? Verdict.of(unseen, verdict.logs(), why)
        : Verdict.unknown(unseen, why);
  }

  /** Whether one of these flow logs is on. */
  public static boolean isOn(List<FlowLog> logs) {
    return !in(LogState.ON, logs).isEmpty();
  }

  /** Whether a verdict is a no that a log which was not seen would make a yes. */
  public static boolean saysNoByLogs(Verdict verdict) {
    return verdict.reason() == Reason.SWITCHED_OFF || verdict.reason() == Reason.NEVER_CONFIGURED;
  }

  /** The verdict on a region itself: activation of the feature, and no more than that. */
  public static Verdict judgeRegion(Activation activation) {
    return Verdict.of(
        activation == Activation.ACTIVATED ? Reason.SERVICE_ACTIVATED : saidNoReason(activation));
  }

  private static Verdict saidNo(Activation activation, List<FlowLog> logs) {
    return isOn(logs)
        ? Verdict.unknown(
            Reason.PROVIDER_RESPONSE_INVALID,
            "The cloud contradicts itself: flow logs are not activated in the region,"
                + " and one of them is active.")
        : Verdict.of(saidNoReason(activation));
  }

  private static Reason saidNoReason(Activation activation) {
    return activation == Activation.NOT_OFFERED ? Reason.NOT_OFFERED : Reason.SERVICE_NOT_ACTIVATED;
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
