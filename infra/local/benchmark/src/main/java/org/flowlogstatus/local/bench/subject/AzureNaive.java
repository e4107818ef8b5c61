package org.flowlogstatus.local.bench.subject;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.AddHeadersPolicy;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.fluent.models.FlowLogInformationInner;
import com.azure.resourcemanager.network.fluent.models.FlowLogInner;
import com.azure.resourcemanager.network.fluent.models.NetworkWatcherInner;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import com.azure.resourcemanager.network.models.FlowLogStatusParameters;

/** The SDK as it comes: its client, its HTTP client, its models. */
public final class AzureNaive implements LookupProgram {
  private static final int SUBSCRIPTION = 2;
  private static final int GROUP = 4;
  private static final int NAME = 8;

  private AzureNaive() {}

  public static void main(String[] arguments) throws Exception {
    WorkerLog.logger();
    new Program(new AzureNaive()).run(arguments);
  }

  @Override
  public String answer(String request) {
    String target = request.substring(request.indexOf('=') + 1);
    String[] id = target.split("/", -1);
    NetworkManagementClient client = client(id[SUBSCRIPTION]);
    boolean group = id[NAME - 1].equals("networkSecurityGroups");
    String region =
        group
            ? client.getNetworkSecurityGroups().getByResourceGroup(id[GROUP], id[NAME]).location()
            : client.getVirtualNetworks().getByResourceGroup(id[GROUP], id[NAME]).location();
    for (NetworkWatcherInner watcher : client.getNetworkWatchers().list()) {
      if (watcher.location().equals(region)) {
        String[] watcherId = watcher.id().split("/", -1);
        return group ? status(client, watcherId, target) : log(client, watcherId, target);
      }
    }
    return "{\"status\":\"DISABLED\"}";
  }

  private static NetworkManagementClient client(String subscription) {
    HttpHeaders headers =
        new HttpHeaders().set(HttpHeaderName.AUTHORIZATION, "Bearer local-arm-token");
    HttpPipeline pipeline =
        new HttpPipelineBuilder()
            .policies(new RetryPolicy(), new AddHeadersPolicy(headers))
            .build();
    return new NetworkManagementClientBuilder()
        .pipeline(pipeline)
        .endpoint(System.getenv("FLOWLOG_AZURE_ENDPOINT"))
        .subscriptionId(subscription)
        .buildClient();
  }

  private static String status(NetworkManagementClient client, String[] watcher, String target) {
    FlowLogInformationInner status =
        client
            .getNetworkWatchers()
            .getFlowLogStatus(
                watcher[GROUP],
                watcher[NAME],
                new FlowLogStatusParameters().withTargetResourceId(target));
    return result(target, status.enabled(), status.storageId());
  }

  private static String log(NetworkManagementClient client, String[] watcher, String target) {
    String result = "{\"status\":\"DISABLED\"}";
    for (FlowLogInner log : client.getFlowLogs().list(watcher[GROUP], watcher[NAME])) {
      if (target.equalsIgnoreCase(log.targetResourceId())) {
        result = result(target, log.enabled(), log.storageId());
      }
    }
    return result;
  }

  private static String result(String target, boolean enabled, String storage) {
    return "{\"target\":\""
        + target
        + "\",\"status\":\""
        + (enabled ? "ENABLED" : "DISABLED")
        + "\",\"storage\":\""
        + storage
        + "\"}";
  }
}
