package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NumericNode;
import io.github.filesprovisioning.core.client.InvalidInputException;

/** Any JSON that can be sent. */
final class FreeRule implements ValueRule {
  /** Deeper JSON is an accident or an attack, and many readers give up on it. */
  private static final int DEEPEST = 100;

  @Override
  public JsonNode accept(String path, JsonNode value) {
    check(path, value, 1);
    return value;
  }

  private static void check(String path, JsonNode value, int depth) {
    if (depth > DEEPEST) {
      throw new InvalidInputException(
          path, "must not be nested more than " + DEEPEST + " levels deep");
    }
    if (value.isObject()) {
      value
          .properties()
          .forEach(
              field -> {
                Unicode.check(path, field.getKey());
                check(path, field.getValue(), depth + 1);
              });
    } else if (value.isArray()) {
      value.forEach(item -> check(path, item, depth + 1));
    } else {
      scalar(path, value);
    }
  }

  private static void scalar(String path, JsonNode value) {
    if (value.isTextual()) {
      Unicode.check(path, value.textValue());
    } else if (value instanceof NumericNode && ((NumericNode) value).isNaN()) {
      throw new InvalidInputException(path, "must not hold a number that JSON does not know");
    } else if (!value.isNumber() && !value.isBoolean() && !value.isNull()) {
      throw new InvalidInputException(path, "must be JSON");
    }
  }
}
