package io.github.filesprovisioning.core.catalog;

import io.github.filesprovisioning.core.client.InvalidInputException;

/** Text that can be sent at all: in UTF-8 there are no halves of characters. */
final class Unicode {
  private Unicode() {}

  static void check(String path, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair =
            Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1));
        if (!pair) {
          throw new InvalidInputException(path, "must be valid Unicode text");
        }
        i++;
      }
    }
  }
}
