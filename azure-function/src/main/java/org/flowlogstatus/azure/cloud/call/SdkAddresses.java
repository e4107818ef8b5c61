package org.flowlogstatus.azure.cloud.call;

import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.rest.PagedIterable;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import java.net.URI;

/**
 * Where the lists of a subscription are, as the SDK composes the requests for them. A client is of
 * one subscription, and making it costs more than all calls of a sweep of that subscription; so it
 * is asked once about a subscription that is none, whose place is taken by the one that is listed.
 */
public final class SdkAddresses implements ListAddresses {
  private static final String NO_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

  private final String networkSecurityGroups;
  private final String virtualNetworks;
  private final String networkInterfaces;

  public SdkAddresses(URI endpoint) {
    SdkRecorder asked = new SdkRecorder();
    NetworkManagementClient client =
        new NetworkManagementClientBuilder()
            .pipeline(new HttpPipelineBuilder().httpClient(asked).build())
            .endpoint(endpoint.toString())
            .subscriptionId(NO_SUBSCRIPTION)
            .buildClient();
    this.networkSecurityGroups = composed(client.getNetworkSecurityGroups().list(), asked);
    this.virtualNetworks = composed(client.getVirtualNetworks().list(), asked);
    this.networkInterfaces = composed(client.getNetworkInterfaces().list(), asked);
  }

  private static String composed(PagedIterable<?> list, SdkRecorder asked) {
    list.iterableByPage().forEach(page -> {});
    return asked.last();
  }

  @Override
  public URI networkSecurityGroups(String subscriptionId) {
    return in(subscriptionId, networkSecurityGroups);
  }

  @Override
  public URI virtualNetworks(String subscriptionId) {
    return in(subscriptionId, virtualNetworks);
  }

  @Override
  public URI networkInterfaces(String subscriptionId) {
    return in(subscriptionId, networkInterfaces);
  }

  private static URI in(String subscriptionId, String address) {
    return URI.create(address.replace(NO_SUBSCRIPTION, subscriptionId));
  }
}
