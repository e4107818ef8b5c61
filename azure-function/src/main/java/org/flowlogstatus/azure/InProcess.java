package org.flowlogstatus.azure;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.azure.lookup.LookupRequest;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.azure.sweep.SweepRequest;
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

  private InProcess(Settings settings, Assembly assembly) {
    this.settings = settings;
    this.assembly = assembly;
  }

  /**
   * The lookups, sweeps and plans with these settings; on loopback the fixed token is sent,
   * whatever {@code tokens} has.
   *
   * @throws org.flowlogstatus.settings.InvalidSettings naming all that is wrong
   */
  public static InProcess of(Map<String, String> environment, TokenSource tokens) {
    Settings settings = Settings.read(environment);
    return new InProcess(
        settings, new Assembly(settings, new SocketWire(), Clock.systemUTC(), Optional.of(tokens)));
  }

  @Override
  public UniformResult lookup(Map<String, String> given) throws InvalidRequest, CheckFailure {
    Parameters parameters = Parameters.of(given, LookupRequest.PARAMETERS);
    LookupRequest request = parameters.make(LookupRequest.read(parameters));
    return assembly.lookup().check(request, Deadline.in(settings.deadline()));
  }

  @Override
  public Report sweep(Map<String, String> given) throws InvalidRequest, CheckFailure {
    Parameters parameters = Parameters.of(given, SweepRequest.PARAMETERS);
    SweepRequest request = parameters.make(SweepRequest.read(parameters, settings));
    return assembly.sweeps().sweep().run(request, Deadline.in(settings.sweepDeadline()));
  }

  @Override
  public Reply plan(Map<String, String> parameters) {
    Request.Builder request = Request.builder();
    request.method("GET").path("/flow-log-status/plan").body();
    parameters.forEach((name, value) -> request.addQuery(Map.entry(name, value)));
    return assembly.httpApi().answer(request.build(), line -> {});
  }

  /** The subscriptions that the identity sees, and that can hold networks. */
  public List<String> subscriptions() throws CheckFailure {
    return assembly.sweeps().subscriptions(Deadline.in(settings.deadline()));
  }
}
