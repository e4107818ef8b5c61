package org.flowlogstatus.digest;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of a text in UTF-8. Source: FIPS 180-4. */
public final class Sha256 {
  private static final String DIGITS = "0123456789abcdef";

  private Sha256() {}

  public static byte[] of(String text) {
    return digest().digest(text.getBytes(StandardCharsets.UTF_8));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The same in hexadecimal: 64 lower-case digits. */
  public static String hex(String text) {
    return hex(of(text));
  }

  /** Bytes in hexadecimal, two lower-case digits each. */
  public static String hex(byte[] bytes) {
    StringBuilder hex = new StringBuilder(bytes.length * 2);
    for (byte b : bytes) {
      hex.append(DIGITS.charAt((b >> 4) & 0xf)).append(DIGITS.charAt(b & 0xf));
    }
    return hex.toString();
  }
}
