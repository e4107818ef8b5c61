package org.flowlogstatus.local.bench.subject;

import com.aliyun.fc.runtime.StreamRequestHandler;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** The packaged Function Compute handler, called as the runtime calls it: one instance, kept. */
public final class AlibabaFunction implements LookupProgram {
  private static final String HANDLER = "org.flowlogstatus.alibaba.FlowLogStatusFunction";

  private static final String BODY = "\"body\":\"";

  private final StreamRequestHandler handler;

  private AlibabaFunction() throws ReflectiveOperationException {
    handler =
        Class.forName(HANDLER)
            .asSubclass(StreamRequestHandler.class)
            .getConstructor()
            .newInstance();
  }

  public static void main(String[] arguments) throws Exception {
    new Program(new AlibabaFunction()).run(arguments);
  }

  @Override
  public String answer(String request) throws Exception {
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    handler.handleRequest(
        new ByteArrayInputStream(event(request).getBytes(StandardCharsets.UTF_8)),
        answer,
        new AlibabaContext());
    return body(answer.toString(StandardCharsets.UTF_8));
  }

  private static String event(String request) {
    int query = request.indexOf('?') < 0 ? request.length() : request.indexOf('?');
    StringBuilder event = new StringBuilder(512);
    event.append("{\"version\":\"v1\",\"rawPath\":\"").append(request, 0, query);
    event.append("\",\"body\":\"\",\"isBase64Encoded\":false,\"headers\":{},\"queryParameters\":{");
    int equals = request.indexOf('=', query);
    if (equals > 0) {
      event.append('"').append(request, query + 1, equals).append("\":\"");
      event.append(request, equals + 1, request.length()).append('"');
    }
    event.append("},\"requestContext\":{\"accountId\":\"1234567890123456\",\"requestId\":\"1\",");
    event.append("\"http\":{\"method\":\"GET\",\"path\":\"/\",\"protocol\":\"HTTP/1.1\"}}}");
    return event.toString();
  }

  /** What the gateway does with the answer: it takes the body out of its JSON string. */
  private static String body(String answer) {
    StringBuilder body = new StringBuilder(answer.length());
    int at = answer.indexOf(BODY) + BODY.length();
    for (char c = answer.charAt(at); c != '"'; c = answer.charAt(++at)) {
      body.append(c == '\\' ? unescaped(answer.charAt(++at)) : c);
    }
    return body.toString();
  }

  /** A report is one line of JSON, so nothing in it is escaped but quotes and backslashes. */
  private static char unescaped(char c) {
    if (c != '"' && c != '\\') {
      throw new IllegalStateException("an escape that a body does not have: " + c);
    }
    return c;
  }
}
