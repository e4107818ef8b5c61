package org.flowlogstatus.local.host.azure.storage;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Queues and blobs in memory. Nothing takes a message off a queue: each trigger is fired by hand.
 */
public final class LocalStorage {

  private final Map<String, List<String>> queues = new ConcurrentHashMap<>();
  private final Map<String, Instant> firstPut = new ConcurrentHashMap<>();
  private final Map<String, byte[]> blobs = new ConcurrentHashMap<>();

  /**
   * Puts messages on a queue.
   *
   * @throws IllegalArgumentException where one is larger than a queue takes; then none is put
   */
  public void put(String queue, List<String> messages) {
    messages.forEach(QueueMessage::requireFitting);
    if (!messages.isEmpty()) {
      firstPut.putIfAbsent(queue, Instant.now());
    }
    queues.compute(
        queue,
        (name, present) -> {
          List<String> all = present == null ? new ArrayList<>() : new ArrayList<>(present);
          all.addAll(messages);
          return List.copyOf(all);
        });
  }

  /** All messages that were ever put, oldest first. */
  public List<String> messages(String queue) {
    return queues.getOrDefault(queue, List.of());
  }

  /** When the first of them was put; empty where there is none. */
  Optional<Instant> firstPut(String queue) {
    return Optional.ofNullable(firstPut.get(queue));
  }

  /** Stores a blob, whose bytes are not to be changed from now on. */
  public void write(String blob, byte[] content) {
    blobs.put(blob, content);
  }

  /** The names of all blobs. */
  Set<String> blobs() {
    return Set.copyOf(blobs.keySet());
  }

  public Optional<byte[]> read(String blob) {
    return Optional.ofNullable(blobs.get(blob));
  }
}
