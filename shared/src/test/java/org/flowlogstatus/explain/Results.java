package org.flowlogstatus.explain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.flowlogstatus.model.Coverage;
import org.flowlogstatus.model.Finding;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Retention;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;

/** Results to try rules on. */
public final class Results {
  private Results() {}

  /** A result about a network security group, without a coverage or a finding. */
  public static UniformResult of(Reason reason) {
    return builder(reason).build();
  }

  /** The same with a coverage. */
  public static UniformResult covered(Reason reason, Coverage.State state) {
    return builder(reason)
        .coverage(Coverage.of(state, List.of(), Optional.empty(), Optional.empty()))
        .build();
  }

  static UniformResult kept(int days, FindingCode... codes) {
    UniformResult.Builder result = builder(Reason.LOGGING);
    result.retention(Retention.ofDays(days));
    for (FindingCode code : codes) {
      result.addFindings(Finding.of(code, "Something is wrong."));
    }
    return result.build();
  }

  static UniformResult.Builder builder(Reason reason) {
    UniformResult.Builder result = UniformResult.builder();
    result
        .provider(Provider.AZURE)
        .accountId("11111111-1111-1111-1111-111111111111")
        .region("westeurope")
        .target(Target.of(TargetType.NETWORK_SECURITY_GROUP, "/subscriptions/1/web"))
        .reason(reason)
        .message("So it is.")
        .flowLogs(Optional.empty())
        .observation(observation());
    return result;
  }

  private static Observation observation() {
    Observation.Builder observation = Observation.builder();
    observation
        .operation("flowLogs")
        .observedAt(Instant.parse("2026-11-20T23:00:00Z"))
        .durationMillis(1)
        .attempts(1);
    return observation.build();
  }
}
