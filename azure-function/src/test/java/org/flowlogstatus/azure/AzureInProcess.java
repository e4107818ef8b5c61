package org.flowlogstatus.azure;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.event.FlowLogChanged;
import org.flowlogstatus.azure.settings.Settings;
import org.flowlogstatus.azure.sweep.SubscriptionSweep;
import org.flowlogstatus.http.message.Reply;
import org.flowlogstatus.http.message.Request;
import org.flowlogstatus.local.cloud.functiontest.FunctionInProcess;
import org.flowlogstatus.transport.SocketWire;
import org.flowlogstatus.wire.Wire;

/** The Azure function in this JVM: its entry points, each call with the lines it logged. */
public final class AzureInProcess extends FunctionInProcess {

  private final Assembly assembly;

  private AzureInProcess(Assembly assembly) {
    this.assembly = assembly;
  }

  /** A function that asks the ARM at {@code endpoint}; {@code settings} are more of them. */
  public static AzureInProcess at(URI endpoint, Map<String, String> settings) {
    return at(endpoint, settings, Clock.systemUTC());
  }

  /** The same by another clock. */
  public static AzureInProcess at(URI endpoint, Map<String, String> settings, Clock clock) {
    return at(endpoint, settings, new SocketWire(), clock);
  }

  /** The same over another wire. */
  public static AzureInProcess at(URI endpoint, Map<String, String> settings, Wire wire) {
    return at(endpoint, settings, wire, Clock.systemUTC());
  }

  /** The same over another wire, by another clock. */
  static AzureInProcess at(URI endpoint, Map<String, String> settings, Wire wire, Clock clock) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("FLOWLOG_AZURE_ENDPOINT", endpoint.toString());
    return new AzureInProcess(new Assembly(Settings.read(environment), wire, clock));
  }

  @Override
  protected Reply answer(Request request) {
    return assembly.httpApi().answer(request, log::add);
  }

  /** The answer to a lookup of the target. */
  public Reply lookup(String targetId) {
    return lookup(Map.of("targetResourceId", targetId));
  }

  /** The answer to a sweep of the subscriptions. */
  public Reply sweep(List<String> subscriptions) {
    return sweepWith(Map.of("subscriptionId", String.join(",", subscriptions)));
  }

  /** The answer to a sweep of all. */
  public Reply sweep() {
    return sweepWith(Map.of());
  }

  /** What the timer puts on the queue. */
  public List<String> scheduledSweep() {
    return assembly.sweeps().scheduledSweep().run(log::add);
  }

  /** What a message on the queue leads to. */
  public Swept subscriptionSweep(String message, String id, Optional<String> lastReport) {
    SubscriptionSweep.Outcome outcome =
        assembly
            .sweeps()
            .subscriptionSweep()
            .run(
                message,
                Optional.of(id),
                lastReport.map(text -> text.getBytes(StandardCharsets.UTF_8)),
                log::add);
    return new Swept(outcome.newReport(), outcome.page(), outcome.events());
  }

  /** What an event of Event Grid leads to. */
  public Checked flowLogChanged(String event) {
    FlowLogChanged.Outcome outcome = assembly.sweeps().flowLogChanged().run(event, log::add);
    return new Checked(outcome.events(), outcome.sweeps());
  }

  /** The stored report, the page beside it, and the events. */
  public record Swept(Optional<String> newReport, Optional<String> page, List<String> events) {}

  /** The events, and the messages for the queue of sweeps. */
  public record Checked(List<String> events, List<String> sweeps) {}
}
