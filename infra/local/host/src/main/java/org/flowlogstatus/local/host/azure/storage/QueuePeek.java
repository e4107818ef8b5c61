package org.flowlogstatus.local.host.azure.storage;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.Set;
import org.flowlogstatus.local.server.HttpReply;
import org.flowlogstatus.local.server.HttpRequest;

/**
 * A look at the next message of a queue, without its text, which nobody here asks for.
 *
 * <p>Source: "Peek Messages" of the Queue service's REST reference.
 */
final class QueuePeek {

  /** Those that the template makes; others are there once a message was put. */
  private static final Set<String> MADE = Set.of("flow-log-sweeps", "flow-log-status-events");

  private QueuePeek() {}

  static boolean serves(HttpRequest request) {
    return request.segments().size() == 2
        && request.segments().get(1).equals("messages")
        && request.query().contains("peekonly=true");
  }

  static HttpReply of(LocalStorage storage, String queue) {
    Optional<Instant> first = storage.firstPut(queue);
    if (first.isEmpty() && !MADE.contains(queue)) {
      return BlobService.error(404, "QueueNotFound");
    }
    String message = first.map(QueuePeek::message).orElse("");
    String xml =
        "\uFEFF<?xml version=\"1.0\" encoding=\"utf-8\"?><QueueMessagesList>"
            + message
            + "</QueueMessagesList>";
    return HttpReply.of(200, "application/xml", xml.getBytes(StandardCharsets.UTF_8));
  }

  private static String message(Instant put) {
    String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(put.atOffset(ZoneOffset.UTC));
    return "<QueueMessage><InsertionTime>" + date + "</InsertionTime></QueueMessage>";
  }
}
