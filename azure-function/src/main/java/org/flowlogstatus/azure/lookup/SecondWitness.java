package org.flowlogstatus.azure.lookup;

import java.util.ArrayList;
import java.util.List;
import org.flowlogstatus.azure.cloud.CloudApi;
import org.flowlogstatus.azure.cloud.FlowLogById;
import org.flowlogstatus.azure.cloud.NetworkResource;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.NamedLog;
import org.flowlogstatus.flowlog.NamedLogs;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Status;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.Verdict;
import org.flowlogstatus.wire.Deadline;

/**
 * Checked before a verdict is no: the flow logs that the target and its virtual network name. A yes
 * needs no second witness.
 */
final class SecondWitness {
  private final CloudApi cloud;
  private final NetworkResource resource;
  private final Deadline deadline;
  private final FlowLogById singles;
  private boolean sawAny;

  SecondWitness(CloudApi cloud, NetworkResource resource, Deadline deadline) {
    this.cloud = cloud;
    this.resource = resource;
    this.deadline = deadline;
    this.singles = new FlowLogById(cloud, deadline);
  }

  FlowLogById singles() {
    return singles;
  }

  /** The verdict by the listed logs and, where it is not a yes, also by the named ones. */
  Verdict verdict(FlowLogs listed) throws CheckFailure {
    Verdict first = judged(listed);
    if (first.reason().status() == Status.ENABLED) {
      return first;
    }
    Verdict second = judged(complete(listed));
    return second.reason().status() == Status.DISABLED && !resource.placed()
        ? Verdict.unknown(
            Reason.PROVIDER_RESPONSE_INVALID,
            "The network interface does not tell in which subnet it is.")
        : second;
  }

  /** The listed logs, and those that are named. */
  FlowLogs complete(FlowLogs listed) throws CheckFailure {
    List<NamedLog> names = new ArrayList<>(resource.named());
    for (String network : resource.unreadNetworks()) {
      for (String log : cloud.flowLogsNamedBy(network, deadline)) {
        names.add(NamedLog.of(network, log));
      }
    }
    FlowLogs logs = NamedLogs.settled(listed, names, singles);
    sawAny |= !logs.all().isEmpty();
    return logs;
  }

  /** Whether a flow log was named, and exists. */
  boolean sawAny() {
    return sawAny;
  }

  /** A group and a virtual network name all their logs, so that no other log is theirs. */
  private Verdict judged(FlowLogs logs) {
    boolean namesItsOwn = resource.parents().isEmpty() && resource.placed();
    return namesItsOwn
        ? Judge.judge(logs.ofNamer(resource.id()), List.of())
        : Judge.judge(logs.of(List.of(resource.id())), logs.of(resource.parents()));
  }
}
