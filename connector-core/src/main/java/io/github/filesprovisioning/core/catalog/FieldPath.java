package io.github.filesprovisioning.core.catalog;

/**
 * Where a value stands in an input, such as {@code permissions[1].permission}. Names that people
 * gave are shortened and freed of control characters, because they end up in messages.
 */
final class FieldPath {
  /** The input itself. */
  static final String ROOT = "";

  private static final int LONGEST_NAME = 60;

  private FieldPath() {}

  static String field(String path, String name) {
    String shown = shown(name);
    return path.isEmpty() ? shown : path + "." + shown;
  }

  static String item(String path, int index) {
    return path + "[" + index + "]";
  }

  private static String shown(String name) {
    StringBuilder shown = new StringBuilder();
    name.codePoints()
        .limit(LONGEST_NAME)
        .map(c -> Character.isISOControl(c) || isSurrogate(c) ? '?' : c)
        .forEach(shown::appendCodePoint);
    if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
      shown.append("...");
    }
    return shown.length() == 0 ? "\"\"" : shown.toString();
  }

  /** Half of a pair: a character that does not exist. */
  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
