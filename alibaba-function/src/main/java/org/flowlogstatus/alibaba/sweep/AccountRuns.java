package org.flowlogstatus.alibaba.sweep;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.flowlogstatus.alibaba.sweep.AccountRun.Done;
import org.flowlogstatus.call.CallCounter;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.organisation.SideBySide;
import org.flowlogstatus.wire.Deadline;

/**
 * The scheduled sweeps of several accounts in one invocation, side by side within the deadline: one
 * that has begun is finished or reported, and one that was not reached is reported and comes first
 * next time.
 */
final class AccountRuns {
  private final FirstNextTime first;
  private final Deadline deadline;

  AccountRuns(FirstNextTime first, Deadline deadline) {
    this.first = first;
    this.deadline = deadline;
  }

  /**
   * The result of each, in this order.
   *
   * @param before calls that were made for all of them beforehand
   */
  List<Done> run(List<AccountRun> runs, CallCounter before) {
    first.store(ids(runs));
    Map<AccountRun, SideBySide.Pending<Done>> begun = new LinkedHashMap<>();
    List<Done> done = new ArrayList<>();
    List<String> notReached = new ArrayList<>();
    List<String> notEnded = new ArrayList<>();
    try (SideBySide<Done> sideBySide = new SideBySide<>(runs.size(), deadline)) {
      for (AccountRun run : runs) {
        CallCounter counted = begun.isEmpty() ? before : new CallCounter();
        begun.put(run, sideBySide.begin((share, lists) -> run.run(share, lists, counted)));
      }
      for (Map.Entry<AccountRun, SideBySide.Pending<Done>> one : begun.entrySet()) {
        Done came = came(one.getKey(), one.getValue());
        done.add(came);
        if (!came.ended()) {
          List<String> again = one.getValue().isBegun() ? notEnded : notReached;
          one.getKey().accountId().ifPresent(again::add);
        }
      }
    }
    notReached.addAll(notEnded);
    first.store(notReached);
    return done;
  }

  private Done came(AccountRun run, SideBySide.Pending<Done> pending) {
    try {
      return pending.get();
    } catch (CheckFailure failure) {
      return run.failed(failure, deadline);
    }
  }

  private static List<String> ids(List<AccountRun> runs) {
    return runs.stream().flatMap(run -> run.accountId().stream()).collect(Collectors.toList());
  }
}
