package io.github.filesprovisioning.core.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;

/**
 * Values of fields as texts that are equal when the values mean the same: absent, null and an empty
 * text are nothing, and a moment is the same in every time zone.
 */
final class FieldText {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Pattern MOMENT =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d.*(Z|[+-]\\d\\d:\\d\\d)");

  private FieldText() {}

  /** The text of a value; empty for nothing. */
  static String of(JsonNode value) {
    if (value == null || value.isNull() || value.isMissingNode()) {
      return "";
    }
    if (!value.isTextual()) {
      return value.toString();
    }
    if (value.textValue().isEmpty()) {
      return "";
    }
    return MOMENT.matcher(value.textValue()).matches() ? moment(value) : value.toString();
  }

  private static String moment(JsonNode value) {
    try {
      return '"' + OffsetDateTime.parse(value.textValue()).toInstant().toString() + '"';
    } catch (DateTimeException e) {
      // A text that only looks like a moment, such as one of the 31st of February.
      return value.toString();
    }
  }

  /** The value of a text. */
  static JsonNode value(String text) {
    try {
      return text.isEmpty() ? NullNode.getInstance() : JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw FeedStateException.damaged("a value in it is not JSON");
    }
  }
}
