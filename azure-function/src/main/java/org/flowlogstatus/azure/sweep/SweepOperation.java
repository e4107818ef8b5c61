package org.flowlogstatus.azure.sweep;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.http.Check;
import org.flowlogstatus.http.Operation;
import org.flowlogstatus.http.Parameters;
import org.flowlogstatus.json.ReportJson;

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
    return Set.of(SweepRequest.SUBSCRIPTION);
  }

  @Override
  public Duration limit() {
    return settings.sweepDeadline();
  }

  @Override
  public Optional<Check> read(Parameters parameters) {
    return SweepRequest.read(parameters, settings.subscriptions())
        .map(
            request ->
                deadline ->
                    ReportJson.of(
                        sweeps.get().run(request.allowedBy(settings).subscriptions(), deadline)));
  }
}
