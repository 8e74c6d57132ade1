package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;

/** Text. A known value is not read into a new string each time. */
class TextType extends FieldType {
  private final String[] known;

  TextType(String... known) {
    this.known = known;
  }

  @Override
  Object read(JsonParser parser) throws IOException {
    JsonToken token = parser.currentToken();
    if (token == JsonToken.VALUE_STRING) {
      return known.length == 0 ? parser.getText() : knownOrNew(parser);
    }
    if (token.isScalarValue()) {
      return parser.getText();
    }
    throw mismatch("must be text");
  }

  private String knownOrNew(JsonParser parser) throws IOException {
    char[] characters = parser.getTextCharacters();
    int offset = parser.getTextOffset();
    int length = parser.getTextLength();
    for (String value : known) {
      if (value.length() == length && matches(value, characters, offset)) {
        return value;
      }
    }
    return parser.getText();
  }

  private static boolean matches(String value, char[] characters, int offset) {
    for (int i = 0; i < value.length(); i++) {
      if (value.charAt(i) != characters[offset + i]) {
        return false;
      }
    }
    return true;
  }

  /** Files.com answers with null or with an empty text when a text has been cleared. */
  @Override
  boolean same(Object one, Object other) {
    return (one == null ? "" : one).equals(other == null ? "" : other);
  }

  @Override
  void write(Object value, JsonGenerator generator) throws IOException {
    generator.writeString((String) value);
  }

  @Override
  JsonNode toNode(Object value, JsonNodeFactory nodes) {
    return nodes.textNode((String) value);
  }
}
