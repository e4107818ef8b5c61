package org.flowlogstatus.sweep.azure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.flowlogstatus.estate.ArmRow;
import org.flowlogstatus.estate.ArmRows;
import org.flowlogstatus.estate.NetworkInterface;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.LogState;
import org.flowlogstatus.http.Problems;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Ids;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.report.LogFinding;
import org.flowlogstatus.report.ScopedProblem;
import org.flowlogstatus.sweep.GoneTargets;
import org.flowlogstatus.sweep.Listing;

/** Findings on entries of the lists that belong to no result. */
final class AzureListFindings {
  private final AzureLists lists;
  private final AzureWitness witness;
  private final AzureAttachments attachments;

  AzureListFindings(AzureLists lists, AzureWitness witness, AzureAttachments attachments) {
    this.lists = lists;
    this.witness = witness;
    this.attachments = attachments;
  }

  List<LogFinding> findings() {
    List<LogFinding> findings = new ArrayList<>(gone());
    witness.logs().all().stream()
        .filter(log -> log.id().isPresent())
        .filter(log -> log.state() == LogState.UNREADABLE || log.targetType().isEmpty())
        .map(AzureListFindings::notUnderstood)
        .forEach(findings::add);
    addOdd(lists.groupRows(), "network security group", findings);
    addOdd(lists.networkRows(), "virtual network", findings);
    addOdd(lists.interfaceRows(), "network interface", findings);
    AzureLists.entries(lists.interfaceRows())
        .filter(this::isNowhere)
        .map(odd -> entry(odd.id(), "A network interface that is in no subnet was left aside."))
        .forEach(findings::add);
    return findings;
  }

  /** One for each list with entries of which not even the id can be read. */
  List<ScopedProblem> problems(Problems problems) {
    List<ScopedProblem> scoped = new ArrayList<>();
    for (Listing<FlowLogs> list : lists.flowLogLists()) {
      long nameless =
          list.value().stream()
              .flatMap(logs -> logs.all().stream())
              .filter(log -> log.id().isEmpty() && log.state() == LogState.UNREADABLE)
              .count();
      addNameless(list, nameless, problems, scoped);
    }
    addNameless(lists.groupRows(), nameless(lists.groupRows()), problems, scoped);
    addNameless(lists.networkRows(), nameless(lists.networkRows()), problems, scoped);
    addNameless(lists.interfaceRows(), nameless(lists.interfaceRows()), problems, scoped);
    return scoped;
  }

  private List<LogFinding> gone() {
    List<FlowLog> nobodys = flowLogsHere();
    if (nobodys.isEmpty()) {
      return List.of();
    }
    Optional<Set<String>> groups = whole(lists.groupRows());
    Optional<Set<String>> networks = whole(lists.networkRows());
    Optional<Set<String>> interfaces = whole(lists.interfaceRows());
    boolean allSubnetsSeen =
        networks.isPresent() && lists.networkRows().value().get().odd().isEmpty();
    Optional<Set<String>> subnets =
        allSubnetsSeen ? Optional.of(attachments.listedSubnets()) : Optional.empty();
    return GoneTargets.of(
        nobodys,
        log -> {
          TargetType type = log.targetType().orElseThrow();
          switch (type) {
            case NETWORK_SECURITY_GROUP:
              return groups;
            case SUBNET:
              return subnets;
            case NETWORK_INTERFACE:
              return interfaces;
            default:
              return networks;
          }
        });
  }

  /**
   * The flow logs whose target would be in the lists if it existed, and that nothing else names.
   */
  private List<FlowLog> flowLogsHere() {
    String here = "/subscriptions/" + Ids.key(lists.subscriptionId()) + "/";
    return witness.logs().all().stream()
        .filter(log -> log.id().isPresent() && log.targetType().isPresent())
        .filter(log -> log.targetKey().startsWith(here))
        .filter(log -> !attachments.isMentioned(log.targetKey()))
        .collect(Collectors.toList());
  }

  private boolean isNowhere(NetworkInterface networkInterface) {
    return !networkInterface.isPlaced()
        && attachments.subnetsOfInterface(Ids.key(networkInterface.id())).isEmpty();
  }

  private static <T> Optional<Set<String>> whole(Listing<ArmRows<T>> list) {
    return list.value().filter(rows -> rows.nameless() == 0).map(ArmRows::keys);
  }

  private static <T> long nameless(Listing<ArmRows<T>> list) {
    return list.value().map(ArmRows::nameless).orElse(0L);
  }

  private static void addNameless(
      Listing<?> list, long nameless, Problems problems, List<ScopedProblem> scoped) {
    if (nameless > 0) {
      CheckFailure failure =
          CheckFailure.invalidAnswer(
              "The list has entries of which not even the id can be read: " + nameless + ".");
      scoped.add(ScopedProblem.of(list.scope(), problems.of(failure)));
    }
  }

  private static <T> void addOdd(Listing<ArmRows<T>> list, String what, List<LogFinding> findings) {
    AzureLists.odd(list).map(row -> odd(row, what)).forEach(findings::add);
  }

  private static <T> LogFinding odd(ArmRow<T> row, String what) {
    String message = "A " + what + " in the list was left aside: " + row.whyUnreadable();
    return entry(row.id().orElseThrow(), message);
  }

  private static LogFinding entry(String id, String message) {
    return LogFinding.of(
        Finding.of(FindingCode.NOT_UNDERSTOOD, message), Optional.empty(), Optional.of(id));
  }

  private static LogFinding notUnderstood(FlowLog log) {
    String message =
        log.state() == LogState.UNREADABLE
            ? "The flow log was left aside: " + log.unknownDetail().orElse("it cannot be read.")
            : "The flow log was left aside: it is for a kind of target unknown here.";
    Optional<String> target =
        log.targetId().isEmpty() ? Optional.empty() : Optional.of(log.targetId());
    return LogFinding.of(Finding.of(FindingCode.NOT_UNDERSTOOD, message), log.id(), target);
  }
}
