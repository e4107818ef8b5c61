package org.flowlogstatus.local.cloud.vpc;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flowlogstatus.local.cloud.http.CloudReply;
import org.flowlogstatus.local.cloud.http.CloudRequest;
import org.flowlogstatus.local.cloud.vpc.request.Credential;
import org.flowlogstatus.local.cloud.vpc.request.Hashes;
import org.flowlogstatus.local.cloud.vpc.request.VpcErrors;

/**
 * The Simple Message Queue's HTTP interface, version 2015-06-06, as far as a message is put or
 * peeked at. It checks the queue's own signature, and takes the function's own credentials only.
 * Source: "Sign requests", "SendMessage" and "PeekMessage" of its developer reference.
 */
final class QueueService {

  private static final Pattern PATH = Pattern.compile("/queues/([A-Za-z0-9_-]{1,120})/messages");
  private static final Pattern AUTHORIZATION = Pattern.compile("MNS ([^:]+):(.+)");
  private static final Pattern BODY =
      Pattern.compile(
          "(<\\?xml[^>]*>\\s*)?<Message( [^>]*)?>\\s*<MessageBody>(.*)</MessageBody>.*</Message>\\s*",
          Pattern.DOTALL);

  private final VpcOptions options;
  private final Map<String, List<Put>> messages = new ConcurrentHashMap<>();

  QueueService(VpcOptions options) {
    this.options = options;
  }

  static boolean serves(CloudRequest request) {
    return request.rawPath().startsWith("/queues/");
  }

  /** What was ever put on a queue, oldest first. */
  List<String> messages(String queue) {
    return messages.getOrDefault(queue, List.of()).stream().map(Put::text).toList();
  }

  CloudReply answer(CloudRequest request) {
    Matcher path = PATH.matcher(request.rawPath());
    boolean peek = request.method().equals("GET") && request.rawQuery().equals("peekonly=true");
    if (!path.matches() || !(peek || request.method().equals("POST"))) {
      return error(404, "QueueNotExist", "The queue name you provided is not exist.");
    }
    if (!request.header("x-mns-version").orElse("").equals("2015-06-06")) {
      return error(400, "InvalidVersion", "The x-mns-version is not valid.");
    }
    Optional<CloudReply> refusal = refusal(request);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return peek ? first(path.group(1)) : put(path.group(1), request);
  }

  private CloudReply first(String queue) {
    List<Put> waiting = messages.getOrDefault(queue, List.of());
    if (waiting.isEmpty()) {
      return error(404, "MessageNotExist", "Message not exist.");
    }
    return CloudReply.text(
        200,
        "text/xml",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + "<Message xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><MessageBody>"
            + escaped(waiting.get(0).text())
            + "</MessageBody><EnqueueTime>"
            + waiting.get(0).at().toEpochMilli()
            + "</EnqueueTime></Message>");
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private CloudReply put(String queue, CloudRequest request) {
    Matcher body = BODY.matcher(new String(request.body(), StandardCharsets.UTF_8));
    if (!body.matches()) {
      return error(400, "MalformedXML", "The XML you provided was not well-formed.");
    }
    String text = body.group(3).replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
    messages
        .computeIfAbsent(queue, name -> new CopyOnWriteArrayList<>())
        .add(new Put(text, Instant.now()));
    return CloudReply.text(
        201,
        "text/xml",
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>"
            + "<Message xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><MessageId>"
            + UUID.randomUUID()
            + "</MessageId></Message>");
  }

  private Optional<CloudReply> refusal(CloudRequest request) {
    Matcher given = AUTHORIZATION.matcher(request.header("authorization").orElse(""));
    if (!given.matches()) {
      return Optional.of(error(403, "AccessDenied", "The Authorization header is not valid."));
    }
    Optional<Credential> known =
        options.credentials().stream()
            .filter(one -> one.accessKeyId().equals(given.group(1)))
            .findFirst();
    if (known.isEmpty()) {
      return Optional.of(error(403, "InvalidAccessKeyId", "The AccessKey Id does not exist."));
    }
    String token = request.header("security-token").orElse("");
    if (!Hashes.same(token, known.get().securityToken().orElse(""))) {
      return Optional.of(error(403, "InvalidSecurityToken", "The token does not fit the key."));
    }
    return Hashes.same(given.group(2), signature(request, known.get()))
        ? Optional.empty()
        : Optional.of(error(403, "SignatureDoesNotMatch", "The signature does not match."));
  }

  private static String signature(CloudRequest request, Credential caller) {
    StringBuilder headers = new StringBuilder();
    request.headerNames().stream()
        .filter(name -> name.startsWith("x-mns-"))
        .sorted()
        .forEach(
            name ->
                headers.append(name).append(':').append(request.header(name).get()).append('\n'));
    String text =
        String.join(
            "\n",
            request.method(),
            request.header("content-md5").orElse(""),
            request.header("content-type").orElse(""),
            request.header("date").orElse(""),
            headers + request.rawPath() + query(request));
    return Base64.getEncoder()
        .encodeToString(Hashes.hmac("HmacSHA1", caller.accessKeySecret(), text));
  }

  private static String query(CloudRequest request) {
    return request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
  }

  /** A message, and when it was put. */
  private record Put(String text, Instant at) {}

  private static CloudReply error(int status, String code, String message) {
    return CloudReply.text(
        status,
        "text/xml",
        "<?xml version=\"1.0\"?><Error xmlns=\"http://mns.aliyuncs.com/doc/v1/\"><Code>"
            + code
            + "</Code><Message>"
            + message
            + "</Message><RequestId>"
            + VpcErrors.requestId()
            + "</RequestId></Error>");
  }
}
