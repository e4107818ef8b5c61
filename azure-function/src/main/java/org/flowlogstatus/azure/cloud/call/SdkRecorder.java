package org.flowlogstatus.azure.cloud.call;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import reactor.core.publisher.Mono;

/**
 * The HTTP client of the SDK: it notes the address, sends nothing and answers with an empty page.
 * For one thread.
 */
final class SdkRecorder implements HttpClient {
  private String last = "";

  /** The address of the last request. */
  String last() {
    return last;
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return Mono.fromCallable(() -> sendSync(request, Context.NONE));
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    last = request.getUrl().toString();
    return new SdkPageResponse(request);
  }
}
