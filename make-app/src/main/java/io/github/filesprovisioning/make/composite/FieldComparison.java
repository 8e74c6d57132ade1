package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.filesprovisioning.make.iml.Iml;
import java.util.Set;

/**
 * Whether a field of an input means the same as that of a record: lists within a text are compared
 * as sets, times as moments in whole seconds, folders as Files.com compares paths, usernames and
 * addresses without regard to case; nothing, an empty text, zero and false are alike.
 */
final class FieldComparison {
  private static final Set<String> CASE_DOES_NOT_MATTER = Set.of("username", "email");

  private final String name;
  private final JsonNode schema;

  FieldComparison(String name, JsonNode schema) {
    this.name = name;
    this.schema = schema;
  }

  /** Whether the field was filled in or erased, and means something else in the record. */
  Iml differs(Iml wanted, Iml record) {
    Iml given = wanted.isNot(Iml.of("undefined"));
    return Iml.all(given, wanted(wanted).isNot(recorded(record.get(name))));
  }

  /** The field as it is sent: moments as text, everything else as it is. */
  Iml sent(Iml wanted) {
    return isMoment() ? Iml.when(Iml.hasValue(wanted), utc(wanted), wanted) : wanted;
  }

  private static Iml utc(Iml moment) {
    return Iml.call("formatDate", moment, Iml.text("YYYY-MM-DD[T]HH:mm:ss[Z]"), Iml.text("UTC"));
  }

  private Iml wanted(Iml value) {
    return isMoment() ? seconds(value) : comparable(value);
  }

  private Iml recorded(Iml value) {
    return isMoment() ? seconds(Iml.call("parseDate", value)) : comparable(value);
  }

  private Iml comparable(Iml given) {
    Iml value = Iml.call("ifempty", given, nothing());
    if (schema.has("x-list-of")) {
      return TextList.comparable(value, schema.path("x-separator").asText());
    }
    if (CASE_DOES_NOT_MATTER.contains(name)) {
      return Iml.call("lower", value);
    }
    if (schema.path("x-reference").asText().equals("folders")) {
      return PathKey.of(value);
    }
    return Iml.call("toString", value);
  }

  private Iml nothing() {
    String type =
        schema.path("type").isArray()
            ? schema.path("type").path(0).asText()
            : schema.path("type").asText();
    switch (type) {
      case "boolean":
        return Iml.of("false");
      case "integer":
        return Iml.of("0");
      default:
        return Iml.text("");
    }
  }

  private boolean isMoment() {
    return schema.path("format").asText().equals("date-time");
  }

  private static Iml seconds(Iml date) {
    return Iml.call("ifempty", Iml.call("formatDate", date, Iml.text("X")), Iml.text(""));
  }
}
