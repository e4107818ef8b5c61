package org.flowlogstatus.alibaba;

import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.alibaba.lookup.LookupRequest;
import org.flowlogstatus.alibaba.settings.Settings;
import org.flowlogstatus.alibaba.sweep.SweepRequest;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.http.InProcessApi;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.http.parameter.InvalidRequest;
import org.flowlogstatus.http.parameter.Parameters;
import org.flowlogstatus.model.UniformResult;
import org.flowlogstatus.report.Report;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.wire.Deadline;

/** The function's own code for a caller in the same process, who brings an identity. */
public final class InProcess implements InProcessApi {
  private final Settings settings;
  private final Assembly assembly;
  private final Supplier<RoleCredentials> credentials;

  private InProcess(Settings settings, Assembly assembly, Supplier<RoleCredentials> credentials) {
    this.settings = settings;
    this.assembly = assembly;
    this.credentials = credentials;
  }

  /**
   * The lookups, sweeps and plans with these settings.
   *
   * @param credentials called again for every check
   * @throws org.flowlogstatus.settings.InvalidSettings naming all that is wrong
   */
  public static InProcess of(
      Map<String, String> environment, Supplier<RoleCredentials> credentials) {
    Settings settings = Settings.read(environment);
    Assembly assembly = new Assembly(settings, new SocketWire(), Clock.systemUTC());
    return new InProcess(settings, assembly, credentials);
  }

  @Override
  public UniformResult lookup(Map<String, String> given) throws InvalidRequest, CheckFailure {
    Parameters parameters = Parameters.of(given, LookupRequest.PARAMETERS);
    LookupRequest request = parameters.make(LookupRequest.read(parameters, settings.ownRegion()));
    return assembly.lookup(credentials.get()).check(request, Deadline.in(settings.deadline()));
  }

  @Override
  public Report sweep(Map<String, String> given) throws InvalidRequest, CheckFailure {
    Parameters parameters = Parameters.of(given, SweepRequest.PARAMETERS);
    SweepRequest request = parameters.make(SweepRequest.read(parameters));
    return assembly
        .sweeps()
        .sweep(credentials.get())
        .run(request, Deadline.in(settings.sweepDeadline()));
  }

  @Override
  public Reply plan(Map<String, String> parameters) {
    Request.Builder request = Request.builder();
    request.method("GET").path("/flow-log-status/plan").body();
    parameters.forEach((name, value) -> request.addQuery(Map.entry(name, value)));
    return assembly.httpApi(credentials.get()).answer(request.build(), line -> {});
  }
}
