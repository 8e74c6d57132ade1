package io.github.filesprovisioning.core.client;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of RFC 3986: everything but letters, digits and {@code -._~}, in UTF-8. */
final class PercentEncoding {
  private static final String HEX = "0123456789ABCDEF";

  private PercentEncoding() {}

  /**
   * Encodes a text.
   *
   * @param name the parameter to name when the text is broken Unicode, which would otherwise turn
   *     into another text on the way
   */
  static String of(String name, String text) {
    ByteBuffer bytes = utf8(name, text);
    StringBuilder encoded = new StringBuilder(bytes.remaining() + 8);
    while (bytes.hasRemaining()) {
      byte unit = bytes.get();
      if (isUnreserved(unit)) {
        encoded.append((char) unit);
      } else {
        encoded.append('%').append(HEX.charAt((unit >> 4) & 15)).append(HEX.charAt(unit & 15));
      }
    }
    return encoded.toString();
  }

  private static ByteBuffer utf8(String name, String text) {
    try {
      return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
    } catch (CharacterCodingException e) {
      throw new InvalidInputException(name, "must be whole Unicode characters");
    }
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
