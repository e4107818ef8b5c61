package org.flowlogstatus.alibaba;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.TreeMap;
import org.flowlogstatus.alibaba.identity.RequestSigner;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.flowlog.AlibabaFlowLogReader;
import org.flowlogstatus.flowlog.FlowLog;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.warmup.ResultWarmUp;
import org.flowlogstatus.warmup.WarmUpStep;

/** From a signature to the JSON of a result, with a made-up key and a made-up answer. */
final class LookupWarmUp implements WarmUpStep {
  private static final String ID = "vpc-warmup";

  /** A page of a list and an entry of it in one. */
  private static final String ANSWER =
      "{\"TotalCount\":\"1\",\"FlowLogs\":[],\"FlowLogId\":\"fl-warmup\",\"ResourceId\":\""
          + ID
          + "\",\"ResourceType\":\"VPC\",\"Status\":\"Active\",\"ProjectName\":\"p\","
          + "\"LogStoreName\":\"l\",\"TrafficType\":\"All\"}";

  private final Normalizer normalizer;

  LookupWarmUp(Normalizer normalizer) {
    this.normalizer = normalizer;
  }

  @Override
  public void run() throws InvalidJson, CheckFailure {
    RoleCredentials nobody = new RoleCredentials("id", "secret", Optional.empty());
    RequestSigner.authorization(nobody, "POST", "", new TreeMap<>());
    JsonNode answer = StrictJson.object(ANSWER.getBytes(StandardCharsets.UTF_8));
    FlowLog log = AlibabaFlowLogReader.entry(answer);
    ResultWarmUp.of(normalizer, Target.of(TargetType.VPC, ID), log);
  }
}
