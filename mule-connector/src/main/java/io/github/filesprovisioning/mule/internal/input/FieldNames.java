package io.github.filesprovisioning.mule.internal.input;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;

/**
 * Lets objects name their fields as the outputs of this connector do ({@code userId}) where the
 * catalogue says {@code user_id}, so that what came out of one operation can go into another.
 */
public final class FieldNames {
  private final JsonNode definitions;

  /**
   * Knows the records that schemas refer to.
   *
   * @param schema of an input, with its definitions
   */
  public FieldNames(JsonNode schema) {
    this.definitions = schema.path("$defs");
  }

  /**
   * The same value with the names of a schema. Names that are not of the schema stay as they are,
   * so that checking the input can say so.
   */
  public JsonNode named(JsonNode value, JsonNode schema) {
    JsonNode known = resolved(schema);
    if (value.isArray()) {
      ArrayNode items = JsonNodeFactory.instance.arrayNode();
      value.forEach(item -> items.add(named(item, known.path("items"))));
      return items;
    }
    if (!value.isObject() || !known.has("properties")) {
      return value;
    }
    ObjectNode named = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      String name = name(field.getKey(), known.path("properties"));
      named.set(name, named(field.getValue(), known.path("properties").path(name)));
    }
    return named;
  }

  private JsonNode resolved(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty()
        ? schema
        : definitions.path(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static String name(String given, JsonNode properties) {
    if (properties.has(given)) {
      return given;
    }
    for (Map.Entry<String, JsonNode> property : properties.properties()) {
      if (property.getKey().replace("_", "").equals(given.toLowerCase(Locale.ROOT))) {
        return property.getKey();
      }
    }
    return given;
  }
}
