package org.flowlogstatus.local.host.launch;

import static org.flowlogstatus.local.host.launch.Demonstration.get;
import static org.flowlogstatus.local.host.launch.Demonstration.post;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.estate.Cloud;

/**
 * The sweeps and the event-driven checks, as far as the functions are packaged.
 *
 * @param installation what is packaged
 * @param scope what is swept
 * @param lookups where the hosts are
 */
record Sweeps(Installation installation, Scope scope, Lookups lookups) {

  private static final String CHECKED = "org.flowlogstatus.checked.v1";
  private static final String COMPLETED = "org.flowlogstatus.sweep.completed.v1";

  /** All steps, in the order in which they happen on the platform. */
  List<Demonstration> steps() throws IOException {
    List<Demonstration> steps = new ArrayList<>(refusals());
    steps.addAll(azure());
    steps.addAll(alibaba());
    return steps;
  }

  /** The sweeps of everything, of an estate that takes pages to list. */
  List<Demonstration> paged() {
    return List.of(
        get(
            "Azure: a sweep of an estate of many pages",
            lookups.sweep(Cloud.AZURE, Map.of()),
            Expectation.report()),
        get(
            "Alibaba Cloud: a sweep of an estate of many pages",
            lookups.sweep(Cloud.ALIBABA, Map.of()),
            Expectation.report()));
  }

  private List<Demonstration> refusals() {
    Expectation refused = Expectation.problem(403, "TARGET_NOT_ALLOWED");
    String stranger =
        "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/g/providers"
            + "/Microsoft.Network/networkSecurityGroups/n";
    return List.of(
        get(
            "Azure: a subscription outside of those that are configured",
            lookups.lookup(Cloud.AZURE, Map.of("targetResourceId", stranger)),
            refused),
        get(
            "Alibaba Cloud: a region outside of those that are configured",
            lookups.lookup(Cloud.ALIBABA, Map.of("regionId", "cn-elsewhere")),
            refused));
  }

  private List<Demonstration> azure() throws IOException {
    String subscription = scope.subscriptions().get(0);
    String target = scope.loggedTarget(Cloud.AZURE, "targetResourceId");
    List<Demonstration> steps = new ArrayList<>();
    if (installation.hasAzureFunction("subscriptionSweep")) {
      URI uri = lookups.sweep(Cloud.AZURE, Map.of("subscriptionId", subscription));
      steps.add(get("Azure: a sweep of a subscription", uri, Expectation.report()));
    }
    if (installation.hasAzureFunction("scheduledSweep")) {
      Expectation fannedOut = Expectation.containing(subscription);
      steps.add(fire("Azure: the timer's fan-out", "scheduledSweep", "", fannedOut));
    }
    if (installation.hasAzureFunction("subscriptionSweep")) {
      String message = Events.subscription(subscription);
      Expectation completed = Expectation.containing(COMPLETED);
      steps.add(fire("Azure: a sweep from the queue", "subscriptionSweep", message, completed));
    }
    if (installation.hasAzureFunction("flowLogChanged")) {
      String event = Events.resourceWritten(target);
      Expectation checked = Expectation.containing(CHECKED);
      steps.add(fire("Azure: a network security group changed", "flowLogChanged", event, checked));
    }
    return steps;
  }

  private List<Demonstration> alibaba() throws IOException {
    String region = scope.regions().get(0);
    String vpc = scope.loggedTarget(Cloud.ALIBABA, "resourceId");
    List<Demonstration> steps = new ArrayList<>();
    if (installation.hasAlibabaFunction("flow-log-status-sweep")) {
      URI uri = lookups.sweep(Cloud.ALIBABA, Map.of("regionId", region));
      Expectation completed = Expectation.containing(COMPLETED);
      steps.add(get("Alibaba Cloud: a sweep of a region", uri, Expectation.report()));
      steps.add(invoke("Alibaba Cloud: the timer's sweep", "sweep", Events.timer(), completed));
    }
    if (installation.hasAlibabaFunction("flow-log-status-changed")) {
      String event = Events.flowLogCreated(region, vpc);
      Expectation checked = Expectation.containing(CHECKED);
      steps.add(invoke("Alibaba Cloud: a VPC got a flow log", "changed", event, checked));
    }
    return steps;
  }

  private Demonstration fire(String heading, String name, String input, Expectation expectation) {
    URI uri = URI.create(lookups.azure() + "/admin/functions/" + name);
    return post(heading, uri, Events.input(input), expectation);
  }

  private Demonstration invoke(String heading, String name, String event, Expectation expectation) {
    String path = "/2023-03-30/functions/flow-log-status-" + name + "/invocations";
    return post(heading, URI.create(lookups.alibaba() + path), event, expectation);
  }
}
