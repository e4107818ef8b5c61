package org.flowlogstatus.alibaba.sweep;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.alibaba.EmbeddedAlibaba;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate.Region;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.cloud.fault.Fault;
import org.flowlogstatus.local.cloud.fault.FaultKind;
import org.flowlogstatus.local.cloud.fixture.DenseAlibaba;
import org.flowlogstatus.local.cloud.mutant.FalseVerdicts;
import org.flowlogstatus.local.cloud.oracle.AlibabaOracle;
import org.flowlogstatus.local.cloud.oracle.Expected;
import org.flowlogstatus.local.cloud.oracle.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Generated estates, of which each answer in turn is refused, cut, blanked or changed by a word:
 * what is logged is never called off or not covered, and what is not is never called on or covered.
 *
 * <p>What cannot be noticed in principle: a flow log that the list leaves out (a VPC does not name
 * its logs), a target id or a state that became another valid one, and a field that says less than
 * all when it is absent, since an absent field is one that was not said.
 */
class MutantEstatesTest {

  private static final int ESTATES = "all".equals(System.getProperty("mutants")) ? 12 : 3;
  private static final List<String> LISTS =
      List.of(
          "GetFlowLogServiceStatus",
          "DescribeFlowLogs",
          "DescribeVpcs",
          "DescribeVSwitches",
          "DescribeNetworkInterfaces");
  private static final List<String> LOG_FIELDS =
      List.of(
          "FlowLogId",
          "ResourceType",
          "ResourceId",
          "Status",
          "TrafficType",
          "ProjectName",
          "LogStoreName",
          "BusinessStatus",
          "IpVersion");
  private static final List<String> ANSWER_FIELDS =
      List.of(
          "Enabled",
          "Success",
          "TotalCount",
          "VpcId",
          "VSwitchId",
          "VSwitchIds",
          "ShareType",
          "OwnerId",
          "NetworkInterfaceId",
          "FlowLogs",
          "Vpcs",
          "VSwitches");

  private final FalseVerdicts verdicts = new FalseVerdicts();
  private int mutants;

  @Test
  @Timeout(400)
  void noMutantMakesAFalseVerdict() {
    for (long seed = 0; seed < ESTATES; seed++) {
      AlibabaEstate estate = DenseAlibaba.of(seed);
      Map<String, Expected> truth = truth(estate);
      for (AlibabaEstate mutant : logMutants(estate)) {
        compare(truth, Estate.of(AzureEstate.empty(), mutant), "seed " + seed);
      }
      for (Fault fault : faults()) {
        compare(truth, Estate.of(AzureEstate.empty(), estate).with(fault), seed + " " + fault);
      }
    }
    System.out.printf(
        "%d estates, %d mutants, %d verdicts compared, %d false%n",
        ESTATES, mutants, verdicts.compared(), verdicts.count());
    verdicts.assertNone(1000);
  }

  private void compare(Map<String, Expected> truth, Estate mutant, String what) {
    mutants++;
    for (Expected said : swept(mutant)) {
      Expected real = truth.get(said.region() + " " + said.id());
      if (real != null && !said.type().equals("region")) {
        verdicts.compare(what, real, said);
      }
    }
  }

  private static List<Expected> swept(Estate mutant) {
    try (EmbeddedAlibaba clouds = EmbeddedAlibaba.of(mutant)) {
      Map<String, String> hasty = Map.of("FLOWLOG_SWEEP_DEADLINE_MILLIS", "1500");
      String body = clouds.function(hasty).sweep(List.of()).body();
      return Said.by(EmbeddedAlibaba.json(body));
    }
  }

  private static Map<String, Expected> truth(AlibabaEstate estate) {
    Map<String, Expected> truth = new TreeMap<>();
    for (Region region : estate.accounts().get(0).regions()) {
      for (Expected target : AlibabaOracle.of(region)) {
        truth.put(target.region() + " " + target.id(), target);
      }
    }
    return truth;
  }

  /** Every field of every flow log dropped, blanked, of another type, and with another word. */
  private static List<AlibabaEstate> logMutants(AlibabaEstate estate) {
    List<AlibabaEstate> mutants = new ArrayList<>();
    List<Region> regions = estate.accounts().get(0).regions();
    for (int r = 0; r < regions.size(); r++) {
      for (int l = 0; l < regions.get(r).flowLogs().size(); l++) {
        for (String field : LOG_FIELDS) {
          for (String change : List.of("drop", "blank", "type", "word")) {
            if (!saysSomethingElse(field, change)) {
              mutants.add(changed(estate, r, l, field, change));
            }
          }
        }
      }
    }
    return mutants;
  }

  /** An empty project or logstore is the cloud's own word for records that go nowhere. */
  private static boolean saysSomethingElse(String field, String change) {
    boolean destination = field.equals("ProjectName") || field.equals("LogStoreName");
    return destination && change.equals("blank");
  }

  private static AlibabaEstate changed(
      AlibabaEstate estate, int r, int l, String field, String change) {
    AlibabaEstate.Account account = estate.accounts().get(0);
    List<Region> regions = new ArrayList<>(account.regions());
    List<ObjectNode> logs = new ArrayList<>(regions.get(r).flowLogs());
    ObjectNode log = logs.get(l).deepCopy();
    switch (change) {
      case "drop" -> log.remove(field);
      case "blank" -> log.put(field, "");
      case "type" -> log.put(field, 7);
      default -> log.put(field, "x");
    }
    logs.set(l, log);
    regions.set(r, regions.get(r).withFlowLogs(logs));
    return new AlibabaEstate(List.of(new AlibabaEstate.Account(account.accountId(), regions)));
  }

  private static List<Fault> faults() {
    List<Fault> faults = new ArrayList<>();
    for (String list : LISTS) {
      faults.add(Fault.alibaba(list, FaultKind.STATUS).error(403, "Forbidden.RAM", "no"));
      faults.add(Fault.alibaba(list, FaultKind.BODY).body(200, "{\"Code\":\"Forbidden.RAM\"}"));
      faults.add(Fault.alibaba(list, FaultKind.BODY).body(200, "{\"Success\":\"false\"}"));
      faults.add(Fault.alibaba(list, FaultKind.CUT_OFF));
      for (String field : ANSWER_FIELDS) {
        faults.add(Fault.alibaba(list, FaultKind.MISSING_FIELD).field(field));
        faults.add(
            Fault.alibaba(list, FaultKind.REPLACED_FIELD).field(field, TextNode.valueOf("")));
        faults.add(
            Fault.alibaba(list, FaultKind.REPLACED_FIELD).field(field, TextNode.valueOf("x")));
      }
    }
    return faults;
  }
}
