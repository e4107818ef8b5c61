package org.flowlogstatus.azure.cloud;

import java.time.Instant;
import java.util.Optional;
import org.flowlogstatus.model.Observation;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.model.Target;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.verdict.Findings;
import org.flowlogstatus.verdict.Normalizer;
import org.flowlogstatus.verdict.Subject;
import org.flowlogstatus.verdict.Verdict;

/** Results that a test needs, and does not look into. */
final class Results {
  private Results() {}

  static UniformResult any() {
    Observation.Builder observation = Observation.builder();
    observation.operation("any").observedAt(Instant.EPOCH).durationMillis(0).attempts(1);
    Subject subject =
        Subject.of(
            Target.of(TargetType.VIRTUAL_NETWORK, "any"), Optional.empty(), Optional.empty());
    return new Normalizer(Provider.AZURE, new Findings(90))
        .result(subject, Verdict.of(Reason.NEVER_CONFIGURED), true, observation.build());
  }
}
