package io.github.filesprovisioning.core.changes.state;

/**
 * Values that contain the label of their record, such as {@code ann@acme.com} or {@code home/ann},
 * as a pattern that other records share. Of a label that is an e-mail address the part before the
 * {@code @} counts, too. A JSON text never holds the characters that stand for them.
 */
final class LabelPattern {
  private static final String WHOLE = "\u0001";
  private static final String LOCAL_PART = "\u0002";

  /** Shorter labels occur everywhere by accident. */
  private static final int SHORTEST = 3;

  private LabelPattern() {}

  static String abbreviate(String text, String label) {
    String name = bare(label);
    return abbreviate(abbreviate(text, name, WHOLE), localPart(name), LOCAL_PART);
  }

  private static String abbreviate(String text, String part, String placeholder) {
    return part.length() < SHORTEST ? text : text.replace(part, placeholder);
  }

  static String expand(String pattern, String label) {
    String name = bare(label);
    return pattern.replace(LOCAL_PART, localPart(name)).replace(WHOLE, name);
  }

  /** A label is a JSON text, too. */
  private static String bare(String label) {
    return label.startsWith("\"") ? label.substring(1, label.length() - 1) : label;
  }

  private static String localPart(String label) {
    return label.substring(0, Math.max(0, label.indexOf('@')));
  }
}
