package io.github.filesprovisioning.acceptance.demo;

/** A text broken into lines between words. */
final class Paragraph {

  private Paragraph() {}

  /**
   * Breaks a text.
   *
   * @param text words separated by spaces
   * @param width how long a line may be, in characters; a longer word has a line of its own
   * @param indent put before each line
   * @return the lines, each ended
   */
  static String lines(String text, int width, String indent) {
    StringBuilder lines = new StringBuilder();
    int length = 0;
    for (String word : text.split(" ")) {
      boolean fits = length > 0 && length + 1 + word.length() <= width;
      lines.append(fits ? " " : (length > 0 ? "\n" : "") + indent).append(word);
      length = fits ? length + 1 + word.length() : word.length();
    }
    return lines.append('\n').toString();
  }
}
