package org.flowlogstatus.azure.cloud;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import org.flowlogstatus.azure.identity.TokenSource;
import org.flowlogstatus.call.CloudCalls;
import org.flowlogstatus.failure.CheckFailure;
import org.flowlogstatus.model.Reason;
import org.flowlogstatus.wire.Deadline;
import org.flowlogstatus.xml.XmlFields;

/** A queue of the installation's storage account, read through its REST interface. */
public final class StorageQueue {
  public static final String OPERATION = "peekMessages";

  private static final int MAX_BYTES = 1024 * 1024;

  private final StorageCalls calls;
  private final URI messages;

  /**
   * The queue of that name.
   *
   * @param service the base URL of the account's queues
   */
  public StorageQueue(URI service, String name, TokenSource tokens, CloudCalls calls) {
    this.calls = new StorageCalls(service, tokens, calls);
    this.messages = URI.create(service + "/" + name + "/messages?peekonly=true");
  }

  /**
   * When the next message was put; empty where none waits. Source: "Peek Messages" of the Queue
   * service's REST reference, which does not change the message.
   *
   * @throws CheckFailure NOT_FOUND where there is no such queue
   */
  public Optional<Instant> oldest(Deadline deadline) throws CheckFailure {
    byte[] answer = calls.get(OPERATION, messages, MAX_BYTES, deadline);
    Optional<Map<String, String>> fields = XmlFields.of(answer, "QueueMessagesList");
    if (fields.isEmpty()) {
      throw CheckFailure.invalidAnswer("The answer is no list of messages.");
    }
    if (!fields.get().containsKey("QueueMessage")) {
      return Optional.empty();
    }
    try {
      String put = fields.get().getOrDefault("InsertionTime", "");
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(put)));
    } catch (DateTimeException e) {
      throw CheckFailure.invalidAnswer("A message does not say when it was put on the queue.");
    }
  }

  /** The same for a queue that the Functions host creates when it first needs it. */
  public Optional<Instant> oldestIfThere(Deadline deadline) throws CheckFailure {
    try {
      return oldest(deadline);
    } catch (CheckFailure failure) {
      if (failure.reason() == Reason.NOT_FOUND) {
        return Optional.empty();
      }
      throw failure;
    }
  }
}
