package org.flowlogstatus.alibaba.sweep;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.Check;
import org.flowlogstatus.http.Operation;
import org.flowlogstatus.http.Parameters;
import org.flowlogstatus.json.ReportJson;
import org.flowlogstatus.wire.Deadline;

/** The sweep over HTTP. */
public final class SweepOperation implements Operation {
  private final Settings settings;
  private final Supplier<Sweep> sweeps;

  public SweepOperation(Settings settings, Supplier<Sweep> sweeps) {
    this.settings = settings;
    this.sweeps = sweeps;
  }

  @Override
  public Set<String> paths() {
    return Set.of("/flow-log-status/sweep");
  }

  @Override
  public Set<String> parameters() {
    return Set.of(SweepRequest.REGION);
  }

  @Override
  public Duration limit() {
    return settings.sweepDeadline();
  }

  @Override
  public Optional<Check> read(Parameters parameters) {
    return SweepRequest.read(parameters).map(request -> deadline -> run(request, deadline));
  }

  private String run(SweepRequest request, Deadline deadline) throws CheckFailure {
    List<String> named = request.allowedBy(settings).regions();
    Sweep sweep = sweeps.get();
    List<String> regions = named.isEmpty() ? sweep.defaultRegions(deadline) : named;
    return ReportJson.of(sweep.run(regions, deadline));
  }
}
