package io.github.filesprovisioning.core.client;

import java.nio.charset.StandardCharsets;

/** Percent-encoding of RFC 3986: everything but letters, digits and {@code -._~}, in UTF-8. */
final class PercentEncoding {
  private static final char[] HEX = "0123456789ABCDEF".toCharArray();

  private PercentEncoding() {}

  static String of(String text) {
    StringBuilder encoded = new StringBuilder(text.length() + 8);
    for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
      if (isUnreserved(unit)) {
        encoded.append((char) unit);
      } else {
        encoded.append('%').append(HEX[(unit >> 4) & 15]).append(HEX[unit & 15]);
      }
    }
    return encoded.toString();
  }

  private static boolean isUnreserved(byte unit) {
    return unit >= 'a' && unit <= 'z'
        || unit >= 'A' && unit <= 'Z'
        || unit >= '0' && unit <= '9'
        || unit == '-'
        || unit == '.'
        || unit == '_'
        || unit == '~';
  }
}
