package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.filesprovisioning.core.client.InvalidInputException;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/** A moment with Z or an offset; RFC 3339 knows the years 0 to 9999 only. */
final class DateTimeRule implements ValueRule {
  private static final String RULE =
      "must be a date and time with an offset, such as 2026-03-31T17:00:00Z";

  @Override
  public JsonNode accept(String path, JsonNode value) {
    if (!value.isTextual()) {
      throw new InvalidInputException(path, RULE);
    }
    String text = value.textValue().strip();
    try {
      int year = OffsetDateTime.parse(text, DateTimeFormatter.ISO_OFFSET_DATE_TIME).getYear();
      if (year >= 0 && year <= 9999) {
        return TextNode.valueOf(text);
      }
    } catch (DateTimeException e) {
      // Told below; the message of the exception would quote the value.
      throw new InvalidInputException(path, RULE);
    }
    throw new InvalidInputException(path, RULE);
  }
}
