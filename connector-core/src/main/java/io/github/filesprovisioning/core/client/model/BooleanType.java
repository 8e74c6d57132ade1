package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;

/** True or false. The texts {@code "true"} and {@code "false"} are taken too. */
final class BooleanType extends FieldType {
  @Override
  Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return token == JsonToken.VALUE_TRUE;
    }
    if (token == JsonToken.VALUE_STRING) {
      String text = parser.getText();
      if ("true".equals(text) || "false".equals(text)) {
        return Boolean.valueOf(text);
      }
    }
    throw mismatch("must be true or false");
  }

  @Override
  boolean same(Object one, Object other) {
    return Boolean.TRUE.equals(one) == Boolean.TRUE.equals(other);
  }

  @Override
  void write(Object value, JsonGenerator generator) throws IOException {
    generator.writeBoolean((Boolean) value);
  }

  @Override
  JsonNode toNode(Object value, JsonNodeFactory nodes) {
    return nodes.booleanNode((Boolean) value);
  }
}
