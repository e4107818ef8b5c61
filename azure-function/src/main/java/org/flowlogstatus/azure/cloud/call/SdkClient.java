package org.flowlogstatus.azure.cloud.call;

import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.rest.PagedIterable;
import com.azure.core.util.Context;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import java.net.URI;
import java.util.function.BiFunction;
import org.flowlogstatus.failure.CheckFailure;

/**
 * The SDK's client. A client is of one subscription, and making it costs more than all calls of a
 * sweep of that subscription; so there is one, of a subscription that is none, whose place in the
 * address of a list is taken by the one that is asked about.
 */
public final class SdkClient {
  private static final String NO_SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

  private final NetworkManagementClient client;

  public SdkClient(URI endpoint) {
    this.client =
        new NetworkManagementClientBuilder()
            .pipeline(new HttpPipelineBuilder().httpClient(new SdkPageClient()).build())
            .endpoint(endpoint.toString())
            .subscriptionId(NO_SUBSCRIPTION)
            .buildClient();
  }

  /**
   * Walks a list of a subscription.
   *
   * @throws CheckFailure where a page cannot be read
   */
  public void walk(
      String subscriptionId,
      PageWalk<?> walk,
      BiFunction<NetworkManagementClient, Context, PagedIterable<?>> list)
      throws CheckFailure {
    Context context =
        SdkPageClient.contextOf(
            uri ->
                walk.readForSdk(
                    URI.create(
                        uri.toString()
                            .replace(segment(NO_SUBSCRIPTION), segment(subscriptionId)))));
    try {
      list.apply(client, context).iterableByPage().forEach(page -> {});
    } catch (SdkPageClient.WalkFailure e) {
      throw e.failure();
    }
  }

  private static String segment(String subscriptionId) {
    return "/subscriptions/" + subscriptionId + "/";
  }
}
