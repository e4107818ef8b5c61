package org.flowlogstatus.azure.cloud.call;

import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.rest.PagedIterable;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import java.net.URI;

/**
 * The addresses of a subscription's lists, as the SDK composes them. A client belongs to one
 * subscription, and making it costs more than all calls of a sweep. So one client composes the
 * addresses of a placeholder, which the subscription's id then replaces.
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
