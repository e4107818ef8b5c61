package org.flowlogstatus.azure.cloud.call;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpRequest;
import com.azure.core.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** An empty page in the form that azure-core expects. */
final class SdkPageResponse extends HttpResponse {
  private static final String BODY = "{\"value\":[]}";

  private final HttpHeaders headers =
      new HttpHeaders().set(HttpHeaderName.CONTENT_TYPE, "application/json");

  SdkPageResponse(HttpRequest request) {
    super(request);
  }

  @Override
  public int getStatusCode() {
    return 200;
  }

  @Override
  @Deprecated
  public String getHeaderValue(String name) {
    return headers.getValue(HttpHeaderName.fromString(name));
  }

  @Override
  public HttpHeaders getHeaders() {
    return headers;
  }

  @Override
  public Flux<ByteBuffer> getBody() {
    return Flux.just(StandardCharsets.UTF_8.encode(BODY));
  }

  @Override
  public Mono<byte[]> getBodyAsByteArray() {
    return Mono.just(BODY.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public Mono<String> getBodyAsString() {
    return getBodyAsString(StandardCharsets.UTF_8);
  }

  @Override
  public Mono<String> getBodyAsString(Charset charset) {
    return Mono.just(BODY);
  }
}
