package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import io.github.filesprovisioning.core.client.InvalidInputException;

/** True or false, also as text. */
final class BooleanRule implements ValueRule {
  @Override
  public JsonNode accept(String path, JsonNode value) {
    if (value.isBoolean()) {
      return value;
    }
    if (value.isTextual()) {
      String text = value.textValue().strip();
      if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
        return BooleanNode.valueOf(text.equalsIgnoreCase("true"));
      }
    }
    throw new InvalidInputException(path, "must be true or false");
  }
}
