package org.flowlogstatus.local.host.launch.demo;

import static org.flowlogstatus.local.host.launch.demo.DemoCall.get;
import static org.flowlogstatus.local.host.launch.demo.DemoCall.post;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flowlogstatus.local.cloud.fault.Cloud;
import org.flowlogstatus.local.host.launch.pair.Installation;

/**
 * The sweeps and the event-driven checks, as far as the functions are packaged.
 *
 * @param installation what is packaged
 * @param scope what is swept
 * @param lookups where the hosts are
 */
record DemoSweeps(Installation installation, DemoScope scope, DemoLookups lookups) {

  private static final String CHECKED = "org.flowlogstatus.checked.v1";
  private static final String COMPLETED = "org.flowlogstatus.sweep.completed.v1";

  /** All steps, in the order in which they happen on the platform. */
  List<DemoCall> steps() throws IOException {
    List<DemoCall> steps = new ArrayList<>(refusals());
    steps.addAll(azure());
    steps.addAll(alibaba());
    return steps;
  }

  /** The sweeps of everything, of an estate that takes pages to list. */
  List<DemoCall> paged() {
    return List.of(
        get(
            "Azure: a sweep of an estate of many pages",
            lookups.sweep(Cloud.AZURE, Map.of()),
            ExpectedAnswer.report()),
        get(
            "Alibaba Cloud: a sweep of an estate of many pages",
            lookups.sweep(Cloud.ALIBABA, Map.of()),
            ExpectedAnswer.report()));
  }

  private List<DemoCall> refusals() {
    ExpectedAnswer refused = ExpectedAnswer.problem(403, "TARGET_NOT_ALLOWED");
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

  private List<DemoCall> azure() throws IOException {
    String subscription = scope.subscriptions().get(0);
    String target = scope.loggedTarget(Cloud.AZURE, "targetResourceId");
    List<DemoCall> steps = new ArrayList<>();
    if (installation.hasAzureFunction("subscriptionSweep")) {
      URI uri = lookups.sweep(Cloud.AZURE, Map.of("subscriptionId", subscription));
      steps.add(get("Azure: a sweep of a subscription", uri, ExpectedAnswer.report()));
    }
    if (installation.hasAzureFunction("scheduledSweep")) {
      ExpectedAnswer fannedOut = ExpectedAnswer.containing(subscription);
      steps.add(fire("Azure: the timer's fan-out", "scheduledSweep", "", fannedOut));
    }
    if (installation.hasAzureFunction("subscriptionSweep")) {
      String message = DemoEvents.subscription(subscription);
      ExpectedAnswer completed = ExpectedAnswer.containing(COMPLETED);
      steps.add(fire("Azure: a sweep from the queue", "subscriptionSweep", message, completed));
    }
    if (installation.hasAzureFunction("flowLogChanged")) {
      String event = DemoEvents.resourceWritten(target);
      ExpectedAnswer checked = ExpectedAnswer.containing(CHECKED);
      steps.add(fire("Azure: a network security group changed", "flowLogChanged", event, checked));
    }
    return steps;
  }

  private List<DemoCall> alibaba() throws IOException {
    String region = scope.regions().get(0);
    String vpc = scope.loggedTarget(Cloud.ALIBABA, "resourceId");
    List<DemoCall> steps = new ArrayList<>();
    if (installation.hasAlibabaFunction("flow-log-status-sweep")) {
      URI uri = lookups.sweep(Cloud.ALIBABA, Map.of("regionId", region));
      ExpectedAnswer completed = ExpectedAnswer.containing(COMPLETED);
      steps.add(get("Alibaba Cloud: a sweep of a region", uri, ExpectedAnswer.report()));
      steps.add(invoke("Alibaba Cloud: the timer's sweep", "sweep", DemoEvents.timer(), completed));
    }
    if (installation.hasAlibabaFunction("flow-log-status-changed")) {
      String event = DemoEvents.flowLogCreated(region, vpc);
      ExpectedAnswer checked = ExpectedAnswer.containing(CHECKED);
      steps.add(invoke("Alibaba Cloud: a VPC got a flow log", "changed", event, checked));
    }
    return steps;
  }

  private DemoCall fire(String heading, String name, String input, ExpectedAnswer expectation) {
    URI uri = URI.create(lookups.azure() + "/admin/functions/" + name);
    return post(heading, uri, DemoEvents.input(input), expectation);
  }

  private DemoCall invoke(String heading, String name, String event, ExpectedAnswer expectation) {
    String path = "/2023-03-30/functions/flow-log-status-" + name + "/invocations";
    return post(heading, URI.create(lookups.alibaba() + path), event, expectation);
  }
}
