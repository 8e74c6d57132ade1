package io.github.filesprovisioning.core.client;

/** Text that goes into a header. Checked here, because the JVM repeats a wrong one in its error. */
final class HeaderText {
  private HeaderText() {}

  /** The text without blanks around it. */
  static String checked(String field, String text) {
    if (text == null || text.isBlank()) {
      throw new InvalidInputException(field, "must be given");
    }
    String stripped = text.strip();
    if (!isVisibleAscii(stripped)) {
      throw new InvalidInputException(
          field, "must hold only visible ASCII characters and blanks between them");
    }
    return stripped;
  }

  static boolean isVisibleAscii(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c <= '~');
  }
}
