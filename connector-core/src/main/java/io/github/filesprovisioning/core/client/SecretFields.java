package io.github.filesprovisioning.core.client;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.Pattern;

/** Secrets in JSON of which no schema is known, told by the names of their fields. */
final class SecretFields {
  private static final Pattern SECRET =
      Pattern.compile(
          "password|passphrase|secret|token|otp|hash|credential|private|(?:^|_)key$",
          Pattern.CASE_INSENSITIVE);

  private SecretFields() {}

  /** The text with each secret of the JSON shown as {@code ***}. */
  static String hideIn(JsonNode json, String text) {
    String shown = text;
    for (Map.Entry<String, JsonNode> field : json.properties()) {
      JsonNode value = field.getValue();
      if (value.isContainerNode()) {
        shown = hideIn(value, shown);
      } else if (!value.asText().isEmpty() && SECRET.matcher(field.getKey()).find()) {
        shown = shown.replace(value.asText(), "***");
      }
    }
    if (json.isArray()) {
      for (JsonNode item : json) {
        shown = hideIn(item, shown);
      }
    }
    return shown;
  }
}
