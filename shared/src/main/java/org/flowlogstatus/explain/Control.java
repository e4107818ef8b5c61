package org.flowlogstatus.explain;

import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.model.FindingCode;
import org.flowlogstatus.model.Outcome;
import org.flowlogstatus.model.Provider;
import org.flowlogstatus.model.Retention;
import org.flowlogstatus.model.TargetType;
import org.flowlogstatus.model.UniformResult;
import org.immutables.value.Value;

/** A control of a framework that a verdict is evidence for. Source: the framework's public text. */
@Value.Immutable
public interface Control {
  /** Its short name with the version, such as {@code CIS-AZURE-4.0}. */
  String framework();

  /** Its number in the framework, such as {@code 7.1.1.5}. */
  String id();

  /** What it asks for, in our words. */
  String title();

  Set<Provider> providers();

  /** The kinds of target that it is about. */
  Set<TargetType> targets();

  /** Findings that fail it, although traffic is logged. */
  Set<FindingCode> failsOn();

  /** The least number of days that records must be kept; empty where it does not say. */
  Optional<Integer> retentionDays();

  /** As it stands in every form, such as {@code CIS-AZURE-4.0:7.1.1.5}. */
  default String name() {
    return framework() + ":" + id();
  }

  default boolean isAbout(Provider provider, TargetType type) {
    return providers().contains(provider) && targets().contains(type);
  }

  /** Whether the result meets the control: a result that passes may still fail one of them. */
  default Outcome outcome(UniformResult result) {
    Outcome outcome = Outcome.of(result);
    if (outcome != Outcome.PASS) {
      return outcome;
    }
    boolean failed = result.findings().stream().anyMatch(f -> failsOn().contains(f.code()));
    if (failed) {
      return Outcome.FAIL;
    }
    return retentionDays().isPresent() ? kept(result.retention()) : Outcome.PASS;
  }

  private Outcome kept(Optional<Retention> retention) {
    if (retention.isEmpty()) {
      return Outcome.UNKNOWN;
    }
    int wanted = retentionDays().orElse(0);
    return retention.get().days().orElse(Integer.MAX_VALUE) < wanted ? Outcome.FAIL : Outcome.PASS;
  }

  static Builder builder() {
    return new Builder();
  }

  /** Collects the parts. */
  final class Builder extends ImmutableControl.Builder {}
}
