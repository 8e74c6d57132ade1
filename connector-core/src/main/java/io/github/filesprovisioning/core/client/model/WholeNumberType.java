package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.math.BigDecimal;

/** A whole number of 64 bits. A text of digits, and a number such as {@code 3.0}, are taken too. */
final class WholeNumberType extends FieldType {
  @Override
  Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    try {
      if (token == JsonToken.VALUE_NUMBER_INT) {
        return parser.getLongValue();
      }
      if (token == JsonToken.VALUE_NUMBER_FLOAT) {
        return new BigDecimal(parser.getText()).longValueExact();
      }
      if (token == JsonToken.VALUE_STRING) {
        return Long.valueOf(parser.getText().strip());
      }
    } catch (ArithmeticException | NumberFormatException | InputCoercionException e) {
      throw mismatch("must be a whole number of at most 64 bits");
    }
    throw mismatch("must be a whole number");
  }

  @Override
  boolean same(Object one, Object other) {
    return (one == null ? 0L : (Long) one) == (other == null ? 0L : (Long) other);
  }

  @Override
  void write(Object value, JsonGenerator generator) throws IOException {
    generator.writeNumber((Long) value);
  }

  @Override
  JsonNode toNode(Object value, JsonNodeFactory nodes) {
    return nodes.numberNode((Long) value);
  }
}
