package org.flowlogstatus.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.estate.NetworkSecurityGroup;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.json.InvalidJson;
import org.flowlogstatus.json.ResultJson;
import org.flowlogstatus.json.StrictJson;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.rehearsal.Scene;
import org.flowlogstatus.verdict.AzureFlowLogReader;
import org.flowlogstatus.verdict.FlowLog;
import org.flowlogstatus.verdict.Judge;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;

/** From a made-up answer to the JSON of a result: the classes that a real one goes through. */
final class RehearsedLookup implements Scene {
  private static final String ID = "/subscriptions/s/resourceGroups/g/networkSecurityGroups/n";
  private static final String ANSWER =
      "{\"id\":\""
          + ID
          + "\",\"location\":\"l\",\"targetResourceId\":\""
          + ID
          + "\",\"properties\":"
          + "{\"enabled\":true,\"storageId\":\"/s\",\"retentionPolicy\":{\"days\":1,\"enabled\":true},"
          + "\"format\":{\"type\":\"JSON\",\"version\":2},\"subnets\":[]},"
          + "\"flowAnalyticsConfiguration\":{\"networkWatcherFlowAnalyticsConfiguration\":"
          + "{\"enabled\":true,\"workspaceId\":\"w\",\"trafficAnalyticsInterval\":10}}}";

  private final Normalizer normalizer;

  RehearsedLookup(Normalizer normalizer) {
    this.normalizer = normalizer;
  }

  @Override
  public void play() throws InvalidJson, CheckFailure {
    JsonNode answer = StrictJson.object(ANSWER.getBytes(StandardCharsets.UTF_8));
    NetworkSecurityGroup.read(answer);
    List<FlowLog> own = List.of(AzureFlowLogReader.status(answer, ID).orElseThrow());
    Target target = Target.of(TargetType.NETWORK_SECURITY_GROUP, ID);
    Subject subject = Subject.of(target, Optional.of("s"), Optional.of("l"));
    ResultJson.of(normalizer.result(subject, Judge.judge(own, List.of()), false, observation()));
  }

  private static Observation observation() {
    Observation.Builder observation = Observation.builder();
    return observation
        .operation(FlowLogStatusQuery.OPERATION)
        .observedAt(Instant.EPOCH)
        .durationMillis(0)
        .attempts(1)
        .build();
  }
}
