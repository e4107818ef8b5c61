package org.flowlogstatus.local.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.flowlogstatus.alibaba.AlibabaInProcess;
import org.flowlogstatus.azure.AzureInProcess;
import org.flowlogstatus.http.Reply;
import org.flowlogstatus.local.cloud.estate.AlibabaEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate;
import org.flowlogstatus.local.cloud.estate.AzureEstate.Subscription;
import org.flowlogstatus.local.cloud.estate.Estate;
import org.flowlogstatus.local.oracle.AlibabaOracle;
import org.flowlogstatus.local.oracle.AzureOracle;
import org.flowlogstatus.local.oracle.Expected;
import org.flowlogstatus.local.oracle.Said;
import org.flowlogstatus.local.sweep.Clouds;
import org.flowlogstatus.local.sweep.DenseAlibaba;
import org.flowlogstatus.local.sweep.DenseAzure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Estates of whose networks, subnets, groups and interfaces one row in turn is hidden, and each
 * word of it dropped, blanked, or another: no logged target is called off or not covered, and no
 * unlogged one on or covered. The build takes a sample; {@code -Dmutants=all} takes all of them.
 */
class RowMutantsTest {

  private static final int SAMPLE = 500;
  private static final boolean ALL = System.getProperty("mutants", "").equals("all");
  private static final int ESTATES = ALL ? 12 : 4;
  private static final Map<String, JsonPointer> ROWS =
      Map.of(
          "/networkSecurityGroups?", JsonPointer.compile("/value"),
          "/virtualNetworks?", JsonPointer.compile("/value"),
          "/networkInterfaces?", JsonPointer.compile("/value"),
          "DescribeVpcs ", JsonPointer.compile("/Vpcs/Vpc"),
          "DescribeVSwitches ", JsonPointer.compile("/VSwitches/VSwitch"),
          "DescribeNetworkInterfaces ",
              JsonPointer.compile("/NetworkInterfaceSets/NetworkInterfaceSet"));

  private final List<String> wrong = new ArrayList<>();
  private int mutants;
  private int compared;

  @Test
  @Timeout(3600)
  void noRowOfAzureMakesAFalseVerdict() {
    for (long seed = 0; seed < ESTATES; seed++) {
      Subscription holdings = DenseAzure.of(seed);
      Estate estate = Estate.of(new AzureEstate(List.of(holdings)), AlibabaEstate.empty());
      try (Clouds clouds = Clouds.of(estate)) {
        RecordedWire wire = new RecordedWire();
        AzureInProcess function = AzureInProcess.at(clouds.armEndpoint(), Map.of(), wire);
        compareAll(
            seed,
            wire,
            AzureOracle.of(holdings).stream(),
            () -> function.sweep(List.of(DenseAzure.SUBSCRIPTION)));
      }
    }
    tell();
  }

  @Test
  @Timeout(3600)
  void noRowOfAlibabaCloudMakesAFalseVerdict() {
    for (long seed = 0; seed < ESTATES; seed++) {
      AlibabaEstate holdings = DenseAlibaba.of(seed);
      try (Clouds clouds = Clouds.of(Estate.of(AzureEstate.empty(), holdings))) {
        RecordedWire wire = new RecordedWire();
        AlibabaInProcess function = AlibabaInProcess.at(clouds.vpcEndpoint(), Map.of(), wire);
        compareAll(
            seed,
            wire,
            holdings.accounts().get(0).regions().stream()
                .flatMap(region -> AlibabaOracle.of(region).stream()),
            () -> function.sweep(List.of()));
      }
    }
    tell();
  }

  private void compareAll(
      long seed, RecordedWire wire, Stream<Expected> estate, Supplier<Reply> sweep) {
    Map<String, Expected> truth = new TreeMap<>();
    estate.forEach(target -> truth.put(target.id(), target));
    compare("no mutant", truth, sweep.get());
    for (Mutant mutant : mutants(seed, wire)) {
      mutants++;
      wire.mutate(mutant);
      compare(seed + " " + mutant.question() + " " + mutant.what(), truth, sweep.get());
    }
  }

  private static List<Mutant> mutants(long seed, RecordedWire wire) {
    List<Mutant> all = new ArrayList<>();
    wire.answers()
        .forEach(
            (question, answer) ->
                ROWS.forEach(
                    (list, rows) -> {
                      if (question.contains(list)) {
                        all.addAll(Mutant.of(question, answer, rows));
                      }
                    }));
    Collections.shuffle(all, new Random(seed));
    return ALL ? all : all.subList(0, Math.min(SAMPLE, all.size()));
  }

  private void compare(String what, Map<String, Expected> truth, Reply reply) {
    assertThat(reply.status()).as("%s: %s", what, reply.body()).isEqualTo(200);
    JsonNode report = Clouds.json(reply.body());
    for (Expected said : Said.by(report)) {
      Expected real = truth.get(said.id());
      if (real != null) {
        compared++;
        if (isFalse(real.status(), said.status(), "ENABLED", "DISABLED")
            || isFalse(logged(real), logged(said), "some", "none")) {
          wrong.add("%s: %s is really %s".formatted(what, said, real));
        }
      }
    }
  }

  private static boolean isFalse(String real, String said, String yes, String no) {
    return (real.equals(yes) && said.equals(no)) || (real.equals(no) && said.equals(yes));
  }

  private static String logged(Expected target) {
    return switch (target.coverage()) {
      case "COVERED", "PARTLY_COVERED" -> "some";
      case "NOT_COVERED" -> "none";
      default -> "open";
    };
  }

  private void tell() {
    System.out.printf(
        "%d estates, %d mutants of rows, %d verdicts compared, %d false%n",
        ESTATES, mutants, compared, wrong.size());
    assertThat(wrong).isEmpty();
    assertThat(mutants).isGreaterThan(100);
  }
}
