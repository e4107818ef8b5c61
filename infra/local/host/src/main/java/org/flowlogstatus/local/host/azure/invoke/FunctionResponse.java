package org.flowlogstatus.local.host.azure.invoke;

import com.microsoft.azure.functions.HttpResponseMessage;
import com.microsoft.azure.functions.HttpStatus;
import com.microsoft.azure.functions.HttpStatusType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.local.server.Header;
import org.flowlogstatus.local.server.HttpReply;
import org.jspecify.annotations.Nullable;

/** A response under construction; as in the worker, builder and message are one. */
final class FunctionResponse implements HttpResponseMessage, HttpResponseMessage.Builder {

  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private HttpStatusType status = HttpStatus.OK;
  private @Nullable Object body;

  @Override
  public FunctionResponse status(HttpStatusType newStatus) {
    status = newStatus;
    return this;
  }

  @Override
  public FunctionResponse header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  @Override
  public FunctionResponse body(@Nullable Object newBody) {
    body = newBody;
    return this;
  }

  @Override
  public HttpResponseMessage build() {
    return this;
  }

  @Override
  public HttpStatusType getStatus() {
    return status;
  }

  @Override
  public @Nullable String getHeader(String name) {
    return headers.get(name);
  }

  @Override
  public @Nullable Object getBody() {
    return body;
  }

  /** What goes over the wire; text without a content type is plain text, as on the real host. */
  HttpReply toReply() {
    List<Header> fields = new ArrayList<>();
    headers.forEach((name, value) -> fields.add(new Header(name, value)));
    if (body instanceof String && !headers.containsKey("Content-Type")) {
      fields.add(new Header("Content-Type", "text/plain; charset=utf-8"));
    }
    byte[] bytes =
        body instanceof byte[] present
            ? present
            : Conversion.toText(body).orElse("").getBytes(StandardCharsets.UTF_8);
    return new HttpReply(status.value(), fields, bytes);
  }
}
