package org.flowlogstatus.transport;

/** A literal address needs no look-up. */
final class Ipv4 {
  private static final int PARTS = 4;

  private Ipv4() {}

  /** Its four bytes; none where the text is not such an address. */
  static byte[] parse(String text) {
    byte[] address = new byte[PARTS];
    String[] parts = text.split("\\.", -1);
    for (int i = 0; i < parts.length; i++) {
      int value = value(parts[i]);
      if (parts.length != PARTS || value < 0) {
        return new byte[0];
      }
      address[i] = (byte) value;
    }
    return address;
  }

  private static int value(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      char digit = digits.charAt(i);
      if (digit < '0' || digit > '9' || i > 2) {
        return -1;
      }
      value = value * 10 + digit - '0';
    }
    return digits.isEmpty() || value > 255 ? -1 : value;
  }
}
