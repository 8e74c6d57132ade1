package io.github.filesprovisioning.acceptance;

import java.util.ArrayList;
import java.util.List;

/** A text broken into lines between words. */
public final class Paragraph {

  private Paragraph() {}

  /**
   * Breaks a text.
   *
   * @param text words separated by spaces
   * @param width how long a line may be, in characters; a longer word has a line of its own
   * @return the lines, at least one
   */
  public static List<String> lines(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split(" ")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }

  /**
   * Breaks a text and puts the lines under each other.
   *
   * @param text words separated by spaces
   * @param width how long a line may be without the indent, in characters
   * @param indent put before each line
   * @return the lines, each ended
   */
  public static String lines(String text, int width, String indent) {
    StringBuilder all = new StringBuilder();
    lines(text, width).forEach(line -> all.append(indent).append(line).append('\n'));
    return all.toString();
  }
}
