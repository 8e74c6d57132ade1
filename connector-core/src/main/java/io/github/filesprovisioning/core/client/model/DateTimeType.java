package io.github.filesprovisioning.core.client.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** A moment in ISO 8601 with {@code Z} or an offset, as Files.com writes it. */
final class DateTimeType extends FieldType {
  private static final String RULE =
      "must be a date and time with an offset, such as 2026-03-31T17:00:00Z";

  @Override
  Object read(JsonParser parser) throws IOException {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw mismatch(RULE);
    }
    try {
      return IsoDateTime.parse(
          parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    } catch (DateTimeException e) {
      throw mismatch(RULE);
    }
  }

  /** Files.com keeps whole seconds. */
  @Override
  boolean same(Object one, Object other) {
    return one == null || other == null
        ? one == other
        : ((OffsetDateTime) one).toEpochSecond() == ((OffsetDateTime) other).toEpochSecond();
  }

  @Override
  void write(Object value, JsonGenerator generator) throws IOException {
    generator.writeString(text(value));
  }

  @Override
  JsonNode toNode(Object value, JsonNodeFactory nodes) {
    return nodes.textNode(text(value));
  }

  private static String text(Object value) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) value);
  }
}
