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

/** From a signature to the JSON of a result, with an invented key and answer. */
final class LookupWarmUp implements WarmUpStep {
  static final String ID = "vpc-warmup";

  private static final String LOG =
      "{\"FlowLogId\":\"fl-warmup\",\"ResourceId\":\""
          + ID
          + "\",\"ResourceType\":\"VPC\",\"Status\":\"Active\",\"ProjectName\":\"p\","
          + "\"LogStoreName\":\"l\",\"TrafficType\":\"All\"}";

  /** The answers to all calls of a lookup in one. */
  static final String ANSWER =
      "{\"Success\":true,\"Enabled\":true,\"TotalCount\":\"1\",\"Vpcs\":{\"Vpc\":[{\"VpcId\":\""
          + ID
          + "\"}]},\"FlowLogs\":{\"FlowLog\":["
          + LOG
          + "]}}";

  private final Normalizer normalizer;

  LookupWarmUp(Normalizer normalizer) {
    this.normalizer = normalizer;
  }

  @Override
  public void run() throws InvalidJson, CheckFailure {
    RoleCredentials nobody = new RoleCredentials("id", "secret", Optional.empty());
    RequestSigner.authorization(nobody, "POST", "", new TreeMap<>());
    JsonNode answer = StrictJson.object(LOG.getBytes(StandardCharsets.UTF_8));
    FlowLog log = AlibabaFlowLogReader.entry(answer);
    ResultWarmUp.of(normalizer, Target.of(TargetType.VPC, ID), log);
  }
}
