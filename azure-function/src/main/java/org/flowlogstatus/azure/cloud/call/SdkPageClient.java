package org.flowlogstatus.azure.cloud.call;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import com.azure.core.util.Context;
import java.net.URI;
import java.net.URISyntaxException;
import org.flowlogstatus.failure.CheckFailure;
import reactor.core.publisher.Mono;

/**
 * The HTTP client under the SDK while it walks a list. Each page is bounded and checked before the
 * SDK could turn a broken one into {@code null} or {@code false}; the SDK is handed what it needs
 * to go on, and no more.
 */
final class SdkPageClient implements HttpClient {
  private static final String WALK = "flow-log-status-page-walk";

  /** The context of the SDK's calls for one walk. */
  static Context contextOf(Pages pages) {
    return new Context(WALK, pages);
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request) {
    return send(request, Context.NONE);
  }

  @Override
  public Mono<HttpResponse> send(HttpRequest request, Context context) {
    return Mono.fromCallable(() -> sendSync(request, context));
  }

  @Override
  public HttpResponse sendSync(HttpRequest request, Context context) {
    Pages pages = (Pages) context.getData(WALK).orElseThrow();
    try {
      return new SdkPageResponse(request, pages.read(request.getUrl().toURI()));
    } catch (CheckFailure e) {
      throw new WalkFailure(e);
    } catch (URISyntaxException e) {
      throw new WalkFailure(CheckFailure.invalidAnswer("The next page has an invalid address."));
    }
  }

  /** Reads the page at an address, and returns what the SDK needs to go on. */
  @FunctionalInterface
  interface Pages {
    byte[] read(URI uri) throws CheckFailure;
  }

  /** Carries a failure through the SDK, which lets no checked exception pass. */
  static final class WalkFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final CheckFailure failure;

    WalkFailure(CheckFailure failure) {
      super(failure);
      this.failure = failure;
    }

    CheckFailure failure() {
      return failure;
    }
  }
}
