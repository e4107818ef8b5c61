package org.flowlogstatus.alibaba.sweep;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.target.ResourceId;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.parameter.Parameters;
import org.flowlogstatus.model.Reason;

/** What a sweep asks for. */
public final class SweepRequest {
  static final String REGION = "regionId";

  /** The names of the parameters. */
  public static final Set<String> PARAMETERS = Set.of(REGION);

  private final List<String> regions;

  private SweepRequest(List<String> regions) {
    this.regions = regions;
  }

  /** The request that the parameters make; what is wrong with them is noted in them. */
  public static Optional<SweepRequest> read(Parameters parameters) {
    List<String> given =
        parameters.list(REGION, ResourceId::isRegion, "a region id like cn-hangzhou");
    return given.isEmpty() && parameters.has(REGION)
        ? Optional.empty()
        : Optional.of(new SweepRequest(given));
  }

  /** A few regions in which to try each call: those configured, else the function's own. */
  public static SweepRequest toTry(Settings settings) {
    return new SweepRequest(
        settings.regions().isEmpty()
            ? List.of(settings.ownRegion().orElse(Sweep.DEFAULT_REGION))
            : settings.regions());
  }

  /** The regions that were named; empty: the default ones. */
  public List<String> regions() {
    return regions;
  }

  /** Fails where one of them may not be swept. */
  public SweepRequest allowedBy(Settings settings) throws CheckFailure {
    if (!regions.stream().allMatch(settings::allows)) {
      throw CheckFailure.of(Reason.TARGET_NOT_ALLOWED, "A region is not one of those configured.");
    }
    return this;
  }
}
