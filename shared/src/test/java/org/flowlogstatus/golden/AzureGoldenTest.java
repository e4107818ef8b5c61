package org.flowlogstatus.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.AzureFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.TargetFilter;
import org.flowlogstatus.golden.Holding.Judged;
import org.flowlogstatus.json.Selection;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Azure's words come to, one file of {@code golden/azure} at a time. */
class AzureGoldenTest {
  private final Pipeline pipeline = Pipeline.azure();

  @ParameterizedTest
  @MethodSource("cases")
  void comesTo(GoldenCase golden) {
    Holding.hold(golden, pipeline, this::judged);
  }

  static List<GoldenCase> cases() {
    return GoldenFiles.cases("azure");
  }

  private Judged judged(GoldenCase golden) throws CheckFailure {
    JsonNode given = golden.given();
    if (given.has("networkWatchers")) {
      return new Judged(Verdict.of(Reason.NO_NETWORK_WATCHER), true);
    }
    return golden.statusAnswer().isPresent() ? byStatusCall(golden) : byList(golden);
  }

  private Judged byStatusCall(GoldenCase golden) throws CheckFailure {
    JsonNode answer = pipeline.object(golden.statusAnswer().orElseThrow());
    Optional<FlowLog> log = AzureFlowLogReader.status(answer, golden.targetId());
    return new Judged(Judge.judge(log.stream().toList(), List.of()), false);
  }

  private Judged byList(GoldenCase golden) throws CheckFailure {
    FlowLogs logs =
        FlowLogs.read(pipeline.entries(golden, Selection.ALL), AzureFlowLogReader::entry);
    List<FlowLog> own = logs.of(List.of(golden.targetId()));
    List<FlowLog> parents = logs.of(golden.parents());
    Holding.holdFiltered(
        golden,
        pipeline,
        (ownIds, aroundIds) -> TargetFilter.azure(ownIds, aroundIds, List.of()),
        own,
        parents);
    return new Judged(Judge.judge(own, parents), true);
  }
}
