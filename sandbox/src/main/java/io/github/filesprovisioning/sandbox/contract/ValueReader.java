package io.github.filesprovisioning.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns what a client wrote into the value meant: numbers and booleans may come as text, in the
 * spellings the official clients use.
 */
final class ValueReader {
  private ValueReader() {}

  /**
   * The value, or empty when the text stands for no value ({@code ""} where no text is expected).
   *
   * @throws IllegalArgumentException the value is not of the type
   */
  static Optional<Object> read(Field field, JsonNode raw) {
    if (field.type() == FieldType.LIST) {
      return Optional.of(list(field.itemType(), raw));
    }
    return Optional.ofNullable(scalar(field.type(), raw));
  }

  private static Object scalar(FieldType type, JsonNode raw) {
    if (type == FieldType.OBJECT) {
      return raw;
    }
    if (!raw.isValueNode()) {
      throw new IllegalArgumentException("not a single value");
    }
    if (type == FieldType.STRING) {
      return raw.asText();
    }
    String text = raw.asText().trim();
    if (text.isEmpty()) {
      return null;
    }
    switch (type) {
      case INTEGER:
        return integer(text);
      case BOOLEAN:
        return bool(text);
      default:
        return moment(text);
    }
  }

  private static Long integer(String text) {
    return Long.valueOf(text);
  }

  private static Boolean bool(String text) {
    switch (text.toLowerCase(Locale.ROOT)) {
      case "true":
      case "1":
        return Boolean.TRUE;
      case "false":
      case "0":
        return Boolean.FALSE;
      default:
        throw new IllegalArgumentException("not a boolean");
    }
  }

  private static Instant moment(String text) {
    try {
      Instant moment =
          text.length() == "2026-01-01".length()
              ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
              : OffsetDateTime.parse(text).toInstant();
      return moment.truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException("not a moment", e);
    }
  }

  private static List<Object> list(FieldType itemType, JsonNode raw) {
    List<Object> items = new ArrayList<>();
    if (raw.isArray()) {
      for (JsonNode item : raw) {
        Object value = scalar(itemType, item);
        if (value != null && !"".equals(value)) {
          items.add(value);
        }
      }
    } else if (raw.isValueNode()) {
      for (String item : raw.asText().split(",", -1)) {
        if (!item.isBlank()) {
          items.add(scalar(itemType, TextNode.valueOf(item.trim())));
        }
      }
    } else {
      throw new IllegalArgumentException("not a list");
    }
    return List.copyOf(items);
  }
}
