package org.flowlogstatus.azure;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.azure.functions.HttpMethod;
import com.microsoft.azure.functions.HttpRequestMessage;
import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.HttpStatusType;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.http.message.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Functions host's request, as the host delivers it. */
class HttpMessagesTest {

  private static Request read(String url, String body) {
    return HttpMessages.request(new Message(url, Map.of("content-type", "application/json"), body));
  }

  @Test
  void readsTheQueryFromTheUrlSoThatNothingGivenTwiceIsLost() {
    Request request = read("https://app/api/flow-log-status?a=1&A=2&a=%2F%20+x&b", "");

    assertThat(request.query())
        .containsExactly(
            Map.entry("a", "1"), Map.entry("A", "2"), Map.entry("a", "/  x"), Map.entry("b", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "/api/flow-log-status, /flow-log-status",
    "/API/flow-log-status/, /flow-log-status",
    "/flow-log-status, /flow-log-status",
    "/api/flow-log-status/sweep, /flow-log-status/sweep",
    "/api, /api",
    "/, /"
  })
  void takesThePlatformsPrefixOffThePath(String path, String own) {
    assertThat(read("https://app" + path, "").path()).isEqualTo(own);
  }

  @Test
  void hasABodyAndItsTypeWhereThereIsOne() {
    Request request = read("https://app/", "{\"a\":\"ü\"}");

    assertThat(request.body()).asString(StandardCharsets.UTF_8).isEqualTo("{\"a\":\"ü\"}");
    assertThat(request.contentType()).contains("application/json");
    assertThat(request.method()).isEqualTo("POST");
    assertThat(read("https://app/", "").body()).isEmpty();
  }

  /** The worker's library reads the URL when it is asked for, and throws. */
  @ParameterizedTest
  @ValueSource(strings = {"{id}", "a|b", "a^b", "\"a\"", "a b", "%zz", "%"})
  void aUrlThatIsNoneMakesARequestThatIsRefused(String value) {
    Request request = read("https://app/api/flow-log-status?targetResourceId=" + value, "");

    assertThat(request.fault().orElseThrow()).contains("percent-encode");
    assertThat(request.path()).isEqualTo("/flow-log-status");
  }

  private record Message(String url, Map<String, String> headers, String text)
      implements HttpRequestMessage<Optional<String>> {
    @Override
    public URI getUri() {
      return URI.create(url);
    }

    @Override
    public HttpMethod getHttpMethod() {
      return HttpMethod.POST;
    }

    @Override
    public Map<String, String> getHeaders() {
      return headers;
    }

    @Override
    public Map<String, String> getQueryParameters() {
      throw new AssertionError("the host's map has forgotten what was given twice");
    }

    @Override
    public Optional<String> getBody() {
      return Optional.of(text).filter(body -> !body.isEmpty());
    }

    @Override
    public HttpResponseMessage.Builder createResponseBuilder(HttpStatus status) {
      throw new AssertionError();
    }

    @Override
    public HttpResponseMessage.Builder createResponseBuilder(HttpStatusType status) {
      throw new AssertionError();
    }
  }
}
