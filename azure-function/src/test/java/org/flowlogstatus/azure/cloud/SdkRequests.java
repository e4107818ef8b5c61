package org.flowlogstatus.azure.cloud;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import com.azure.resourcemanager.resources.fluent.SubscriptionClient;
import com.azure.resourcemanager.resources.implementation.SubscriptionClientBuilder;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import reactor.core.publisher.Mono;

/** What Microsoft's SDK would send: it is let as far as its HTTP client, and no further. */
final class SdkRequests {
  private static final String ENDPOINT = "https://arm.example";

  private SdkRequests() {}

  static HttpRequest ofNetwork(String subscriptionId, Consumer<NetworkManagementClient> call) {
    return caught(
        pipeline ->
            call.accept(
                new NetworkManagementClientBuilder()
                    .pipeline(pipeline)
                    .endpoint(ENDPOINT)
                    .subscriptionId(subscriptionId)
                    .buildClient()));
  }

  static HttpRequest ofSubscriptions(Consumer<SubscriptionClient> call) {
    return caught(
        pipeline ->
            call.accept(
                new SubscriptionClientBuilder()
                    .pipeline(pipeline)
                    .endpoint(ENDPOINT)
                    .buildClient()));
  }

  private static HttpRequest caught(Consumer<HttpPipeline> call) {
    AtomicReference<HttpRequest> sent = new AtomicReference<>();
    HttpPipeline pipeline =
        new HttpPipelineBuilder()
            .httpClient(
                request -> {
                  sent.set(request);
                  return Mono.error(new NotSentException());
                })
            .build();
    try {
      call.accept(pipeline);
    } catch (NotSentException expected) {
      return sent.get();
    }
    throw new AssertionError("the SDK made no request");
  }

  /** Ends the SDK's call where the request is complete. */
  private static final class NotSentException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
