package io.github.filesprovisioning.core.client;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.stream.Collectors;

/** A value as it stands in a query: lists with commas, moments in ISO 8601, null as nothing. */
final class QueryValue {
  private QueryValue() {}

  static String text(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof OffsetDateTime) {
      return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format((OffsetDateTime) value);
    }
    if (value instanceof Collection) {
      return ((Collection<?>) value)
          .stream().map(QueryValue::text).collect(Collectors.joining(","));
    }
    return value.toString();
  }
}
