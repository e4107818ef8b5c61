package org.flowlogstatus.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * HMAC-SHA-256 of a text in UTF-8. Sources: RFC 2104, FIPS 198-1. The platform's own class first
 * searches the security providers and reads their policies, which takes a tenth of a cold start.
 */
public final class HmacSha256 {
  private static final int BLOCK = 64;
  private static final byte INNER = 0x36;
  private static final byte OUTER = 0x5c;

  private HmacSha256() {}

  /** The 32 bytes. */
  public static byte[] of(String key, String text) {
    byte[] block = block(key.getBytes(StandardCharsets.UTF_8));
    byte[] inner = hash(block, INNER, text.getBytes(StandardCharsets.UTF_8));
    return hash(block, OUTER, inner);
  }

  /** The key, filled up to one block; a longer one is hashed first. */
  private static byte[] block(byte[] key) {
    return Arrays.copyOf(key.length > BLOCK ? Sha256.digest().digest(key) : key, BLOCK);
  }

  private static byte[] hash(byte[] block, byte pad, byte[] message) {
    byte[] padded = block.clone();
    for (int i = 0; i < BLOCK; i++) {
      padded[i] ^= pad;
    }
    MessageDigest digest = Sha256.digest();
    digest.update(padded);
    return digest.digest(message);
  }
}
