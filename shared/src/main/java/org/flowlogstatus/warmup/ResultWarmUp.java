package org.flowlogstatus.warmup;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.json.contract.ResultJson;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.verdict.Verdict;

/** The end of a lookup on either cloud: judges a flow log and writes the result. */
public final class ResultWarmUp {
  private ResultWarmUp() {}

  /** The JSON, which is not used. */
  public static String of(Normalizer normalizer, Target target, FlowLog log) {
    Verdict verdict = Judge.judge(List.of(log), List.of());
    Subject subject = Subject.of(target, Optional.of("warm-up"), Optional.of("warm-up"));
    return ResultJson.of(normalizer.result(subject, verdict, true, observation()));
  }

  private static Observation observation() {
    Observation.Builder observation = Observation.builder();
    return observation
        .operation("warm-up")
        .observedAt(Instant.EPOCH)
        .durationMillis(0)
        .attempts(1)
        .build();
  }
}
