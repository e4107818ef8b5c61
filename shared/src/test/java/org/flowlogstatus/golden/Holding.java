package org.flowlogstatus.golden;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.TargetFilter;
import org.flowlogstatus.json.Elements;
import org.flowlogstatus.schema.SchemaAssert;
import org.flowlogstatus.verdict.Verdict;

/** Holds a case against what it comes to. */
final class Holding {
  private static final Set<String> NOT_OF_THE_VERDICT =
      Set.of(
          "schemaVersion", "provider", "accountId", "region", "target", "coverage", "observation");

  private Holding() {}

  /** Asserts that the case comes to the verdict or the problem that it expects, and to no other. */
  static void hold(GoldenCase golden, Pipeline pipeline, Judging judging) {
    Judged judged;
    try {
      judged = judging.judge(golden);
      judged.verdict().orFail();
    } catch (CheckFailure failure) {
      holdProblem(golden, pipeline, failure);
      return;
    }
    String result = pipeline.result(golden, judged.verdict(), judged.logsNamed());
    SchemaAssert.assertResult(result);
    ObjectNode verdictPart = (ObjectNode) GoldenFiles.parse(result);
    verdictPart.remove(NOT_OF_THE_VERDICT);
    assertThat(verdictPart.toPrettyString())
        .as("%s", golden)
        .isEqualTo(golden.expect().toPrettyString());
  }

  /** What a lookup lets pass of a list is, for its target, the same as all of it. */
  static void holdFiltered(
      GoldenCase golden,
      Pipeline pipeline,
      BiFunction<Collection<String>, Collection<String>, TargetFilter> filter,
      List<FlowLog> own,
      List<FlowLog> parents)
      throws CheckFailure {
    TargetFilter only = filter.apply(List.of(golden.targetId()), golden.parents());
    FlowLogs filtered =
        FlowLogs.ofFiltered(Elements.read(pipeline.entries(golden, only.selection()), only), only);
    assertThat(filtered.of(List.of(golden.targetId()))).as("%s", golden).isEqualTo(own);
    assertThat(filtered.of(golden.parents())).as("%s", golden).isEqualTo(parents);
    assertThat(filtered.all()).as("%s", golden).hasSameElementsAs(both(own, parents));
  }

  private static List<FlowLog> both(List<FlowLog> own, List<FlowLog> parents) {
    List<FlowLog> both = new ArrayList<>(own);
    both.addAll(parents);
    return both;
  }

  /** A problem in a lookup, and UNKNOWN in a sweep: neither on nor off. */
  private static void holdProblem(GoldenCase golden, Pipeline pipeline, CheckFailure failure) {
    String problem = pipeline.problem(failure);
    SchemaAssert.assertProblem(problem);
    assertThat(golden.expectedProblem()).as("%s: a problem, %s", golden, problem).isPresent();
    JsonNode expected = golden.expectedProblem().orElseThrow();
    JsonNode actual = GoldenFiles.parse(problem);
    expected
        .fieldNames()
        .forEachRemaining(
            name -> assertThat(actual.get(name)).as(name).isEqualTo(expected.get(name)));
    String unread = pipeline.unread(golden, failure);
    SchemaAssert.assertResult(unread);
    assertThat(GoldenFiles.parse(unread).get("status").textValue()).isEqualTo("UNKNOWN");
  }

  /** A verdict, and whether the call that it comes from names flow logs. */
  record Judged(Verdict verdict, boolean logsNamed) {}

  /** Reads and judges as the lookup of one cloud does. */
  @FunctionalInterface
  interface Judging {
    Judged judge(GoldenCase golden) throws CheckFailure;
  }
}
