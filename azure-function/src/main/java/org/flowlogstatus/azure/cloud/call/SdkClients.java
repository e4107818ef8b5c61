package org.flowlogstatus.azure.cloud.call;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The SDK's clients, one for each subscription, kept: making one costs more than a call. */
public final class SdkClients {
  private static final int MOST_KEPT = 64;

  private final URI endpoint;
  private final HttpPipeline pipeline =
      new HttpPipelineBuilder().httpClient(new SdkPageClient()).build();
  private final Map<String, NetworkManagementClient> bySubscription = new ConcurrentHashMap<>();

  public SdkClients(URI endpoint) {
    this.endpoint = endpoint;
  }

  public NetworkManagementClient of(String subscriptionId) {
    if (bySubscription.size() >= MOST_KEPT && !bySubscription.containsKey(subscriptionId)) {
      bySubscription.clear();
    }
    return bySubscription.computeIfAbsent(subscriptionId, this::client);
  }

  private NetworkManagementClient client(String subscriptionId) {
    return new NetworkManagementClientBuilder()
        .pipeline(pipeline)
        .endpoint(endpoint.toString())
        .subscriptionId(subscriptionId)
        .buildClient();
  }
}
