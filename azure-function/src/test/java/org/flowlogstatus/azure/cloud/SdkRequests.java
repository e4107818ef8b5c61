package org.flowlogstatus.azure.cloud;

import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.HttpRequest;
import com.azure.resourcemanager.network.fluent.NetworkManagementClient;
import com.azure.resourcemanager.network.implementation.NetworkManagementClientBuilder;
import com.azure.resourcemanager.resources.fluent.SubscriptionClient;
import com.azure.resourcemanager.resources.implementation.SubscriptionClientBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** What Microsoft's SDK would send: it is let as far as its HTTP client, and no further. */
final class SdkRequests {
  private static final String ENDPOINT = "https://arm.example";

  private SdkRequests() {}

  static HttpRequest ofNetwork(
      String subscriptionId, Function<NetworkManagementClient, Object> call) {
    return caught(
        pipeline ->
            call.apply(
                new NetworkManagementClientBuilder()
                    .pipeline(pipeline)
                    .endpoint(ENDPOINT)
                    .subscriptionId(subscriptionId)
                    .buildClient()));
  }

  static HttpRequest ofSubscriptions(Function<SubscriptionClient, Object> call) {
    return caught(
        pipeline ->
            call.apply(
                new SubscriptionClientBuilder()
                    .pipeline(pipeline)
                    .endpoint(ENDPOINT)
                    .buildClient()));
  }

  private static HttpRequest caught(Function<HttpPipeline, Object> call) {
    List<HttpRequest> sent = new ArrayList<>();
    HttpPipeline pipeline =
        new HttpPipelineBuilder()
            .httpClient(
                request -> {
                  sent.add(request);
                  return Mono.error(new NotSentException());
                })
            .build();
    try {
      Object answer = call.apply(pipeline);
      throw new AssertionError("the SDK made no request, and answered " + answer);
    } catch (NotSentException expected) {
      return sent.get(0);
    }
  }

  /** Ends the SDK's call where the request is complete. */
  private static final class NotSentException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
