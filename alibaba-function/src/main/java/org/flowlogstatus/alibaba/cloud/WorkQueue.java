package org.flowlogstatus.alibaba.cloud;

import java.net.URI;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.flowlogstatus.alibaba.identity.QueueSigner;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireRequest;

/**
 * The Simple Message Queue that gives each account a sweep of its own. Source: SendMessage of its
 * HTTP interface, version 2015-06-06, which takes and answers XML.
 */
public final class WorkQueue {
  public static final String OPERATION = "SendMessage";

  private static final String VERSION = "2015-06-06";
  private static final String METHOD = "POST";
  private static final String CONTENT_TYPE = "text/xml";
  private static final int MAX_ANSWER_BYTES = 64 * 1024;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

  private final URI messages;
  private final RoleCredentials credentials;
  private final CloudCalls calls;

  /**
   * The queue of that name.
   *
   * @param credentials the function's own
   */
  public WorkQueue(URI endpoint, String name, RoleCredentials credentials, CloudCalls calls) {
    this.messages = URI.create(endpoint + "/queues/" + name + "/messages");
    this.credentials = credentials;
    this.calls = calls;
  }

  /** Puts a message on it. */
  public void send(String text, Deadline deadline) throws CheckFailure {
    RoleCredentials role = credentials.required();
    calls.call(OPERATION, deadline, exchange -> exchange.send(signed(role, text)));
  }

  private WireRequest signed(RoleCredentials role, String text) {
    String date = DATE.format(calls.clock().instant().atOffset(ZoneOffset.UTC));
    String authorization =
        QueueSigner.authorization(role, METHOD, CONTENT_TYPE, date, VERSION, messages.getRawPath());
    Map<String, String> headers = new TreeMap<>();
    headers.put("authorization", authorization);
    headers.put("content-type", CONTENT_TYPE);
    headers.put("date", date);
    headers.put("x-mns-version", VERSION);
    headers.put("user-agent", "flow-log-status");
    role.securityToken().ifPresent(token -> headers.put("security-token", token));
    List<String> secrets = new ArrayList<>(role.secrets());
    secrets.add(authorization.substring(authorization.indexOf(':') + 1));
    return WireRequest.builder()
        .method(METHOD)
        .uri(messages)
        .headers(headers)
        .body(
            "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
                + "<Message xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><MessageBody>"
                + escaped(text)
                + "</MessageBody></Message>")
        .makesSomething(true)
        .maxBytes(MAX_ANSWER_BYTES)
        .secrets(secrets)
        .account(role.accessKeyId())
        .build();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
