package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/** Make's types for the types of schemas. */
final class FieldType {
  private static final Map<String, String> TYPES =
      Map.of(
          "boolean", "boolean",
          "integer", "integer",
          "number", "number",
          "array", "array",
          "object", "collection");

  private FieldType() {}

  /** The type of a field; {@code any} when the schema leaves it open. */
  static String of(JsonNode schema) {
    String type = name(schema.path("type"));
    if (type.isEmpty()) {
      return "any";
    }
    if (!type.equals("string")) {
      return TYPES.get(type);
    }
    if (schema.path("x-sensitive").asBoolean()) {
      return "password";
    }
    switch (schema.path("format").asText("")) {
      case "date-time":
      case "date":
        return "date";
      case "email":
        return "email";
      default:
        return "text";
    }
  }

  /** The type besides null. */
  private static String name(JsonNode type) {
    if (!type.isArray()) {
      return type.asText("");
    }
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return one.asText();
      }
    }
    return "";
  }
}
