package org.flowlogstatus.golden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.Activation;
import org.flowlogstatus.flowlog.AlibabaFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.flowlog.FlowLogs;
import org.flowlogstatus.flowlog.TargetFilter;
import org.flowlogstatus.golden.Holding.Judged;
import org.flowlogstatus.json.Selection;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.verdict.HiddenParent;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What Alibaba Cloud's words come to, one file of {@code golden/alibaba} at a time. */
class AlibabaGoldenTest {
  private final Pipeline pipeline = Pipeline.alibaba();

  @ParameterizedTest
  @MethodSource("cases")
  void comesTo(GoldenCase golden) {
    Holding.hold(golden, pipeline, this::judged);
  }

  static List<GoldenCase> cases() {
    return GoldenFiles.cases("alibaba");
  }

  private Judged judged(GoldenCase golden) throws CheckFailure {
    Activation activated = activation(golden);
    if (golden.given().at("/target/type").textValue().equals("region")) {
      return new Judged(Judge.judgeRegion(activated), false);
    }
    FlowLogs logs =
        FlowLogs.read(pipeline.entries(golden, Selection.ALL), AlibabaFlowLogReader::entry);
    List<FlowLog> own = logs.of(List.of(golden.targetId()));
    List<FlowLog> parents = logs.of(golden.parents());
    Holding.holdFiltered(golden, pipeline, TargetFilter::alibabaCloud, own, parents);
    Verdict verdict =
        golden.targetId().startsWith("eni-")
            ? Judge.judgeUnseen(
                activated, own, List.of(), Reason.PARENT_UNKNOWN, HiddenParent.ECS_REFUSED)
            : Judge.judge(activated, served(golden, own), served(golden, parents));
    return new Judged(verdict, !activated.saysNo());
  }

  /** What the status call says, where it fails too. */
  private Activation activation(GoldenCase golden) throws CheckFailure {
    JsonNode error = golden.given().path("statusError");
    if (error.isMissingNode()) {
      return Activation.read(pipeline.object(golden.statusAnswer().orElseThrow()));
    }
    CheckFailure failure = pipeline.failure(400, error.toString());
    return failure.errorCode().filter(Activation::isNotOffered).isPresent()
        ? Activation.NOT_OFFERED
        : Activation.UNTOLD;
  }

  /** The logs as they serve the target, which may have an IPv6 block. */
  private static List<FlowLog> served(GoldenCase golden, List<FlowLog> logs) {
    boolean dualStack = golden.given().path("dualStack").asBoolean();
    return dualStack ? logs.stream().map(FlowLog::forDualStack).toList() : logs;
  }
}
