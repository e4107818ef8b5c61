package org.flowlogstatus.alibaba.cloud;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.flowlogstatus.alibaba.identity.QueueSigner;
import org.flowlogstatus.alibaba.identity.RoleCredentials;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.wire.WireRequest;
import org.flowlogstatus.xml.XmlFields;

/**
 * A queue of the Simple Message Queue. Source: SendMessage and PeekMessage of its HTTP interface,
 * version 2015-06-06, with XML in and out.
 */
public final class MessageQueue {
  public static final String SEND = "SendMessage";
  public static final String PEEK = "PeekMessage";

  private static final String VERSION = "2015-06-06";
  private static final String NOBODY_WAITS = "MessageNotExist";
  private static final String CONTENT_TYPE = "text/xml";
  private static final int MAX_ANSWER_BYTES = 256 * 1024;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT);

  private final URI messages;
  private final URI next;
  private final RoleCredentials credentials;
  private final CloudCalls calls;

  /**
   * The queue of that name.
   *
   * @param credentials the function's own
   */
  public MessageQueue(URI endpoint, String name, RoleCredentials credentials, CloudCalls calls) {
    this.messages = URI.create(endpoint + "/queues/" + name + "/messages");
    this.next = URI.create(messages + "?peekonly=true");
    this.credentials = credentials;
    this.calls = calls;
  }

  /** Puts a message on it. */
  public void send(String text, Deadline deadline) throws CheckFailure {
    RoleCredentials role = credentials.required();
    calls.call(SEND, deadline, exchange -> exchange.send(signed(role, "POST", messages, text)));
  }

  /**
   * When the next message was put; empty where none waits. The number of messages is not used: the
   * documents say that GetQueueAttributes will soon always answer 0.
   *
   * @throws CheckFailure NOT_FOUND where there is no such queue
   */
  public Optional<Instant> oldest(Deadline deadline) throws CheckFailure {
    RoleCredentials role = credentials.required();
    try {
      byte[] answer =
          calls
              .call(
                  PEEK,
                  deadline,
                  exchange -> exchange.bytes(exchange.send(signed(role, "GET", next, ""))))
              .value();
      return Optional.of(putAt(answer));
    } catch (CheckFailure failure) {
      if (failure.errorCode().filter(NOBODY_WAITS::equals).isPresent()) {
        return Optional.empty();
      }
      throw failure;
    }
  }

  private static Instant putAt(byte[] message) throws CheckFailure {
    String millis =
        XmlFields.of(message, "Message").map(fields -> fields.get("EnqueueTime")).orElse("");
    try {
      return Instant.ofEpochMilli(Long.parseLong(millis));
    } catch (NumberFormatException e) {
      throw CheckFailure.invalidAnswer("A message does not say when it was put on the queue.");
    }
  }

  private WireRequest signed(RoleCredentials role, String method, URI uri, String text) {
    String date = DATE.format(calls.clock().instant().atOffset(ZoneOffset.UTC));
    String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    String authorization =
        QueueSigner.authorization(
            role, method, CONTENT_TYPE, date, VERSION, uri.getRawPath() + query);
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
        .method(method)
        .uri(uri)
        .headers(headers)
        .body(text.isEmpty() ? Optional.empty() : Optional.of(message(text)))
        .makesSomething(!text.isEmpty())
        .maxBytes(MAX_ANSWER_BYTES)
        .secrets(secrets)
        .account(role.accessKeyId())
        .build();
  }

  private static String message(String text) {
    return "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
        + "<Message xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><MessageBody>"
        + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        + "</MessageBody></Message>";
  }
}
