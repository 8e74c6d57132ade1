package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;

/** A number with a fraction. A text that is a number is taken too. */
final class NumberType extends FieldType {
  @Override
  Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token.isNumeric() || token == JsonToken.VALUE_STRING) {
      try {
        double value = Double.parseDouble(parser.getText());
        if (!Double.isNaN(value) && !Double.isInfinite(value)) {
          return value;
        }
      } catch (NumberFormatException e) {
        throw mismatch("must be a number");
      }
    }
    throw mismatch("must be a number");
  }

  @Override
  void write(Object value, JsonGenerator generator) throws IOException {
    generator.writeNumber((Double) value);
  }

  @Override
  JsonNode toNode(Object value, JsonNodeFactory nodes) {
    return nodes.numberNode((Double) value);
  }
}
