package org.flowlogstatus.alibaba.sweep;

import java.util.List;
import java.util.Optional;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.target.ResourceId;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.Parameters;
import org.flowlogstatus.model.Reason;

/** What a sweep asks for. */
final class SweepRequest {
  static final String REGION = "regionId";

  private final List<String> regions;

  private SweepRequest(List<String> regions) {
    this.regions = regions;
  }

  /** The request that the parameters make; what is wrong with them is noted in them. */
  static Optional<SweepRequest> read(Parameters parameters) {
    List<String> given =
        parameters.list(REGION, ResourceId::isRegion, "a region id like cn-hangzhou");
    return given.isEmpty() && parameters.has(REGION)
        ? Optional.empty()
        : Optional.of(new SweepRequest(given));
  }

  /** The regions that were named; empty: the default ones. */
  List<String> regions() {
    return regions;
  }

  /** Fails where one of them may not be swept. */
  SweepRequest allowedBy(Settings settings) throws CheckFailure {
    if (!regions.stream().allMatch(settings::allows)) {
      throw CheckFailure.of(Reason.TARGET_NOT_ALLOWED, "A region is not one of those configured.");
    }
    return this;
  }
}
