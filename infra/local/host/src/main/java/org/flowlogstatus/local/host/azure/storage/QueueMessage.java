package org.flowlogstatus.local.host.azure.storage;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * What a storage queue takes: 64 KiB, once the Functions host has made Base64 of a message.
 *
 * <p>Source: "Scalability and performance targets for Queue Storage" (maximum size of a message: 64
 * KiB), and the queue extension's setting {@code messageEncoding}, which is {@code base64} unless
 * set otherwise.
 */
final class QueueMessage {

  private static final int MOST = 64 * 1024;

  private QueueMessage() {}

  /**
   * Refuses what the real queue refuses.
   *
   * @throws IllegalArgumentException with the real one's error code
   */
  static void requireFitting(String message) {
    int size = Base64.getEncoder().encode(message.getBytes(StandardCharsets.UTF_8)).length;
    if (size > MOST) {
      throw new IllegalArgumentException(
          "RequestBodyTooLarge: a message of "
              + size
              + " bytes of Base64; the queue takes "
              + MOST
              + ".");
    }
  }
}
