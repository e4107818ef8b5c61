package org.flowlogstatus.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.ResultJson;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.rehearsal.Scene;
import org.flowlogstatus.verdict.AlibabaFlowLogReader;
import org.flowlogstatus.verdict.FlowLog;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;

/** From a signature to the JSON of a result, with a made-up key and a made-up answer. */
final class RehearsedLookup implements Scene {
  private static final String ID = "vpc-rehearsed";
  private static final String ANSWER =
      "{\"RequestId\":\"R\",\"TotalCount\":\"1\",\"FlowLogs\":[],\"FlowLogId\":\"fl-rehearsed\","
          + "\"ResourceId\":\"vpc-rehearsed\",\"ResourceType\":\"VPC\",\"Status\":\"Active\","
          + "\"ProjectName\":\"p\",\"LogStoreName\":\"l\",\"TrafficType\":\"All\"}";

  private final Normalizer normalizer;

  RehearsedLookup(Normalizer normalizer) {
    this.normalizer = normalizer;
  }

  @Override
  public void play() throws InvalidJson, CheckFailure {
    RoleCredentials nobody = new RoleCredentials("id", "secret", Optional.empty());
    RequestSigner.authorization(nobody, "POST", "", new TreeMap<>());
    JsonNode answer = StrictJson.object(ANSWER.getBytes(StandardCharsets.UTF_8));
    List<FlowLog> own = List.of(AlibabaFlowLogReader.entry(answer));
    Target target = Target.of(TargetType.VPC, ID);
    Subject subject = Subject.of(target, Optional.of("1"), Optional.of("r"));
    ResultJson.of(normalizer.result(subject, Judge.judge(own, List.of()), true, observation()));
  }

  private static Observation observation() {
    Observation.Builder observation = Observation.builder();
    return observation
        .operation(FlowLogLists.FLOW_LOGS)
        .observedAt(Instant.EPOCH)
        .durationMillis(0)
        .attempts(1)
        .build();
  }
}
