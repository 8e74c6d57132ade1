package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/**
 * Any JSON. Trees are read and written here rather than by an ObjectMapper, which would have to be
 * shared by everything in the JVM.
 */
final class JsonType extends FieldType {
  @Override
  Object read(JsonParser parser) throws IOException {
    return tree(parser, JsonNodeFactory.instance);
  }

  private static JsonNode tree(JsonParser parser, JsonNodeFactory nodes) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      ObjectNode object = nodes.objectNode();
      for (String key = parser.nextFieldName(); key != null; key = parser.nextFieldName()) {
        parser.nextToken();
        object.set(key, tree(parser, nodes));
      }
      return object;
    }
    if (token == JsonToken.START_ARRAY) {
      ArrayNode array = nodes.arrayNode();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        array.add(tree(parser, nodes));
      }
      return array;
    }
    return scalar(parser, token, nodes);
  }

  private static JsonNode scalar(JsonParser parser, JsonToken token, JsonNodeFactory nodes)
      throws IOException {
    if (token == JsonToken.VALUE_NUMBER_INT) {
      return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
          ? nodes.numberNode(parser.getBigIntegerValue())
          : nodes.numberNode(parser.getLongValue());
    }
    if (token == JsonToken.VALUE_NUMBER_FLOAT) {
      return nodes.numberNode(parser.getDecimalValue());
    }
    if (token == JsonToken.VALUE_NULL) {
      return nodes.nullNode();
    }
    if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
      return nodes.booleanNode(token == JsonToken.VALUE_TRUE);
    }
    return nodes.textNode(parser.getText());
  }

  @Override
  void write(Object value, JsonGenerator generator) throws IOException {
    JsonNode node = (JsonNode) value;
    if (node.isObject()) {
      generator.writeStartObject();
      for (Map.Entry<String, JsonNode> entry : node.properties()) {
        generator.writeFieldName(entry.getKey());
        write(entry.getValue(), generator);
      }
      generator.writeEndObject();
    } else if (node.isArray()) {
      generator.writeStartArray();
      for (JsonNode item : node) {
        write(item, generator);
      }
      generator.writeEndArray();
    } else {
      node.serialize(generator, null);
    }
  }

  @Override
  JsonNode toNode(Object value, JsonNodeFactory nodes) {
    return ((JsonNode) value).deepCopy();
  }

  @Override
  Object handOut(Object value) {
    return ((JsonNode) value).deepCopy();
  }

  @Override
  String shown(Object value) {
    return "JSON";
  }

  @Override
  Object immutable(Object value) {
    return ((JsonNode) value).deepCopy();
  }
}
