package io.github.filesprovisioning.contract.codegen;

/** Text of the document as text of a Java comment. */
final class Javadoc {
  private Javadoc() {}

  /** Escapes what HTML or the comment syntax would take for its own; null gives an empty text. */
  static String text(String description) {
    if (description == null) {
      return "";
    }
    return description
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("*/", "*&#47;")
        .replaceAll("`([^`]*)`", "<code>$1</code>")
        .replaceAll("\\s+", " ")
        .strip();
  }
}
