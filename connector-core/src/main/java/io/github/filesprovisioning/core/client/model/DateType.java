package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;

/** A day in ISO 8601. */
final class DateType extends FieldType {
  private static final String RULE = "must be a date such as 2026-03-31";

  @Override
  Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw mismatch(RULE);
    }
    try {
      return LocalDate.parse(parser.getText());
    } catch (DateTimeException e) {
      throw mismatch(RULE);
    }
  }

  @Override
  void write(Object value, JsonGenerator generator) throws IOException {
    generator.writeString(value.toString());
  }

  @Override
  JsonNode toNode(Object value, JsonNodeFactory nodes) {
    return nodes.textNode(value.toString());
  }
}
