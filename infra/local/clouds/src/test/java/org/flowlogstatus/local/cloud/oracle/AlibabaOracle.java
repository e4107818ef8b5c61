package org.flowlogstatus.local.cloud.oracle;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.VSwitch;
import org.flowlogstatus.local.cloud.oracle.Expected.Word;
import org.flowlogstatus.local.cloud.oracle.LogWord.State;

/** What a sweep of a region must say, by brute force over its logs. */
public final class AlibabaOracle {

  private final Region estate;

  private AlibabaOracle(Region estate) {
    this.estate = estate;
  }

  /** Every target of the region, the region itself first, with what is to be said of it. */
  public static List<Expected> of(Region estate) {
    AlibabaOracle oracle = new AlibabaOracle(estate);
    List<Expected> all = new ArrayList<>();
    all.add(oracle.region());
    estate.vpcs().forEach(vpc -> all.add(oracle.vpc(vpc.vpcId())));
    estate.vSwitches().forEach(vSwitch -> all.add(oracle.vSwitch(vSwitch)));
    estate.flowLogs().stream()
        .filter(log -> log.path("ResourceType").asText().equals("NetworkInterface"))
        .map(log -> log.path("ResourceId").asText())
        .distinct()
        .forEach(eni -> all.add(oracle.card(eni)));
    return all;
  }

  /**
   * Activated, but no log that is on is about something that is there; a log of an unknown word may
   * well be on, and then this is not said.
   */
  public static boolean nothingLogged(Region estate) {
    AlibabaOracle oracle = new AlibabaOracle(estate);
    boolean something =
        estate.vpcs().stream()
            .anyMatch(vpc -> oracle.coverageOfVpc(vpc.vpcId()) != Logged.NOTHING_TO_COVER);
    return estate.flowLogServiceEnabled()
        && something
        && estate.flowLogs().stream()
            .filter(log -> !isGone(estate, log))
            .map(log -> LogWord.ofAlibaba(log).state())
            .noneMatch(state -> state == State.ON || state == State.NONSENSE);
  }

  /** Whether what the log is about is no longer there; of an ENI nobody can say. */
  public static boolean isGone(Region estate, ObjectNode log) {
    String id = log.path("ResourceId").asText();
    return switch (log.path("ResourceType").asText()) {
      case "VPC" -> estate.vpcs().stream().noneMatch(vpc -> vpc.vpcId().equals(id));
      case "VSwitch" -> estate.vSwitches().stream().noneMatch(v -> v.vSwitchId().equals(id));
      default -> false;
    };
  }

  private Expected region() {
    List<Logged> vpcs = estate.vpcs().stream().map(vpc -> coverageOfVpc(vpc.vpcId())).toList();
    Word word =
        estate.flowLogServiceEnabled() ? Word.SERVICE_ACTIVATED : Word.SERVICE_NOT_ACTIVATED;
    return expected("region", estate.regionId(), word, Logged.together(vpcs));
  }

  private Expected vpc(String id) {
    return expected("vpc", id, word(logs(id), List.of()), coverageOfVpc(id));
  }

  private Expected vSwitch(VSwitch vSwitch) {
    List<LogWord> own = logs(vSwitch.vSwitchId());
    List<LogWord> parents = logs(vSwitch.vpcId());
    return expected(
        "vSwitch", vSwitch.vSwitchId(), word(own, parents), coverage(both(own, parents)));
  }

  /** Where its own logs do not say yes, the network that ECS says it is in may. */
  private Expected card(String id) {
    List<LogWord> own = logs(id);
    if (LogWord.any(own, State.ON)) {
      return expected("networkInterface", id, word(own, List.of()), coverage(own));
    }
    return estate.networkInterfaces().stream()
        .filter(eni -> eni.networkInterfaceId().equals(id))
        .findFirst()
        .map(eni -> cardIn(id, own, both(logs(eni.vSwitchId()), logs(eni.vpcId()))))
        .orElseGet(() -> missing(id, own));
  }

  private Expected cardIn(String id, List<LogWord> own, List<LogWord> parents) {
    return expected("networkInterface", id, word(own, parents), coverage(both(own, parents)));
  }

  private Expected missing(String id, List<LogWord> own) {
    Word word = word(own, List.of());
    boolean silent = word == Word.SWITCHED_OFF || word == Word.NEVER_CONFIGURED;
    Logged coverage = estate.flowLogServiceEnabled() ? Logged.UNKNOWN : coverage(own);
    return expected("networkInterface", id, silent ? Word.NOT_FOUND : word, coverage);
  }

  private Logged coverageOfVpc(String id) {
    List<Logged> held =
        estate.vSwitches().stream()
            .filter(vSwitch -> vSwitch.vpcId().equals(id))
            .map(vSwitch -> coverage(both(logs(vSwitch.vSwitchId()), logs(id))))
            .toList();
    boolean bare = held.isEmpty() && !LogWord.any(logs(id), State.ON);
    if (bare) {
      return Logged.NOTHING_TO_COVER;
    }
    return held.isEmpty() ? coverage(logs(id)) : Logged.together(held);
  }

  /** Where the feature is not activated, a log that is on contradicts that: neither is believed. */
  private Logged coverage(List<LogWord> logs) {
    boolean contradicted = !estate.flowLogServiceEnabled() && LogWord.any(logs, State.ON);
    return contradicted ? Logged.UNKNOWN : LogWord.together(logs);
  }

  private Word word(List<LogWord> own, List<LogWord> parents) {
    if (!estate.flowLogServiceEnabled()) {
      return LogWord.any(both(own, parents), State.ON)
          ? Word.PROVIDER_RESPONSE_INVALID
          : Word.SERVICE_NOT_ACTIVATED;
    } else if (LogWord.any(own, State.ON)) {
      return Word.LOGGING;
    } else if (LogWord.any(parents, State.ON)) {
      return Word.INHERITED;
    } else if (LogWord.any(both(own, parents), State.NONSENSE)) {
      return Word.PROVIDER_RESPONSE_INVALID;
    } else if (LogWord.any(both(own, parents), State.MOVING)) {
      return Word.IN_TRANSITION;
    }
    return own.isEmpty() ? Word.NEVER_CONFIGURED : Word.SWITCHED_OFF;
  }

  private List<LogWord> logs(String id) {
    return estate.flowLogs().stream()
        .filter(log -> log.path("ResourceId").asText().equals(id))
        .map(LogWord::ofAlibaba)
        .toList();
  }

  private Expected expected(String type, String id, Word word, Logged coverage) {
    return Expected.of(type, estate.regionId(), id, word, coverage);
  }

  private static List<LogWord> both(List<LogWord> own, List<LogWord> parents) {
    return Stream.concat(own.stream(), parents.stream()).toList();
  }
}
