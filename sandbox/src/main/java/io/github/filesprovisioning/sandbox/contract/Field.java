package io.github.filesprovisioning.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One field or parameter of the OpenAPI document.
 *
 * @param itemType type of the items of a {@link FieldType#LIST}, otherwise null
 * @param values allowed values, empty when any
 * @param email the text must be an e-mail address
 * @param sensitive a secret that must not be shown
 */
public record Field(
    String name,
    FieldType type,
    FieldType itemType,
    List<String> values,
    boolean email,
    boolean sensitive) {

  static Field of(String name, JsonNode schema) {
    List<String> values = new ArrayList<>();
    schema.path("enum").forEach(value -> values.add(value.asText()));
    FieldType type = type(schema);
    return new Field(
        name,
        type,
        type == FieldType.LIST ? type(schema.path("items")) : null,
        List.copyOf(values),
        "email".equals(schema.path("format").asText()),
        schema.path("x-sensitive").asBoolean());
  }

  private static FieldType type(JsonNode schema) {
    switch (schema.path("type").asText()) {
      case "integer":
        return FieldType.INTEGER;
      case "boolean":
        return FieldType.BOOLEAN;
      case "array":
        return FieldType.LIST;
      case "string":
        return "date-time".equals(schema.path("format").asText())
            ? FieldType.DATE_TIME
            : FieldType.STRING;
      default:
        return FieldType.OBJECT;
    }
  }
}
