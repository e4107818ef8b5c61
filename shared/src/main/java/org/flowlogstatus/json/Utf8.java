package org.flowlogstatus.json;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Whether bytes are valid UTF-8; the parser itself does not check everything. */
final class Utf8 {
  private static final int CHUNK = 1024;

  private Utf8() {}

  static boolean isValid(byte[] bytes) {
    int ascii = asciiLength(bytes);
    return ascii == bytes.length || isValid(ByteBuffer.wrap(bytes, ascii, bytes.length - ascii));
  }

  /** How many bytes from the start are ASCII: in most answers, all of them. */
  private static int asciiLength(byte[] bytes) {
    int at = 0;
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static boolean isValid(ByteBuffer bytes) {
    // By default a decoder reports malformed input.
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CharBuffer chars = CharBuffer.allocate(CHUNK);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      chars.clear();
      result = decoder.decode(bytes, chars, true);
    }
    return result.isUnderflow();
  }
}
