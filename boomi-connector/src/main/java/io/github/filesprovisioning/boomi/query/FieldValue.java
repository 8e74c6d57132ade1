package io.github.filesprovisioning.boomi.query;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/** Values of filters: the form of dates, and comparison with the value of a record. */
final class FieldValue {
  /** How the runtime writes dates, for example {@code 20261124 101500.000}; in UTC. */
  private static final Pattern ATOM_DATE = Pattern.compile("\\d{8} \\d{6}\\.\\d{3}");

  private FieldValue() {}

  /**
   * The argument in the form that Files.com takes.
   *
   * @throws DateTimeException when it has the form of a date, and there is no such date
   */
  static String normal(String argument) {
    String value = argument.strip();
    if (!ATOM_DATE.matcher(value).matches()) {
      return value;
    }
    DateTimeFormatter form = DateTimeFormatter.ofPattern("yyyyMMdd HHmmss.SSS", Locale.ROOT);
    return LocalDateTime.parse(value, form).toInstant(ZoneOffset.UTC).toString();
  }

  /**
   * Compares the value of a record with an argument: as numbers, as times or as text, whichever
   * both are.
   */
  static int compare(JsonNode value, String argument) {
    if (value.isNumber()) {
      try {
        return value.decimalValue().compareTo(new BigDecimal(argument));
      } catch (NumberFormatException e) {
        return value.asText().compareTo(argument);
      }
    }
    try {
      return OffsetDateTime.parse(value.asText())
          .toInstant()
          .compareTo(OffsetDateTime.parse(argument).toInstant());
    } catch (DateTimeException e) {
      return value.asText().compareTo(argument);
    }
  }
}
