package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.util.regex.Pattern;

/** Text within bounds; a number becomes text. */
final class TextRule implements ValueRule {
  private final long least;
  private final long most;
  private final Pattern pattern;

  /**
   * A rule.
   *
   * @param least fewest characters
   * @param most most characters
   * @param pattern what has to be found in the text, or null
   */
  TextRule(long least, long most, Pattern pattern) {
    this.least = least;
    this.most = most;
    this.pattern = pattern;
  }

  @Override
  public JsonNode accept(String path, JsonNode value) {
    if (!value.isTextual() && !isFinite(value)) {
      throw new InvalidInputException(path, "must be text");
    }
    String text = value.asText();
    Unicode.check(path, text);
    int length = text.codePointCount(0, text.length());
    if (length < least) {
      throw new InvalidInputException(
          path, least == 1 ? "must not be empty" : "must have at least " + least + " characters");
    }
    if (length > most) {
      throw new InvalidInputException(path, "must have at most " + most + " characters");
    }
    if (pattern != null && !pattern.matcher(text).find()) {
      throw new InvalidInputException(path, "must have the form " + pattern);
    }
    return value.isTextual() ? value : TextNode.valueOf(text);
  }

  /** JSON has no words for infinity and the like. */
  private static boolean isFinite(JsonNode value) {
    return value instanceof NumericNode && !((NumericNode) value).isNaN();
  }
}
