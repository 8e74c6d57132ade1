package io.github.filesprovisioning.core.changes.state;

/**
 * Values that contain the label of their record, such as {@code ann@acme.com} or {@code home/ann},
 * as a pattern that other records share. A JSON text never holds the character that stands for the
 * label.
 */
final class LabelPattern {
  private static final String PLACEHOLDER = "\u0001";

  /** Shorter labels occur everywhere by accident. */
  private static final int SHORTEST = 3;

  private LabelPattern() {}

  static String abbreviate(String text, String label) {
    return label.length() < SHORTEST ? text : text.replace(label, PLACEHOLDER);
  }

  static String expand(String pattern, String label) {
    return pattern.replace(PLACEHOLDER, label);
  }
}
