package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an action gives. Immutable. */
final class OutputSchema {
  private final ObjectNode schema;
  private final Schemas schemas;

  OutputSchema(ObjectNode schema, Schemas schemas) {
    this.schema = schema;
    this.schemas = schemas;
  }

  JsonNode toJson() {
    return schema.deepCopy();
  }

  /**
   * A copy without fields that are not declared. That is how a secret, or a field that a later
   * version of Files.com adds, never reaches a platform that has not asked for it.
   */
  JsonNode declaredPart(JsonNode value) {
    return declaredPart(schema, value);
  }

  private JsonNode declaredPart(JsonNode given, JsonNode value) {
    JsonNode resolved = schemas.resolve(given);
    JsonNode properties = resolved.path("properties");
    if (value.isObject() && properties.isObject()) {
      ObjectNode copy = JsonNodeFactory.instance.objectNode();
      value
          .properties()
          .forEach(
              field -> {
                if (properties.has(field.getKey())) {
                  copy.set(
                      field.getKey(),
                      declaredPart(properties.get(field.getKey()), field.getValue()));
                }
              });
      return copy;
    }
    if (value.isArray() && resolved.has("items")) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode(value.size());
      value.forEach(item -> copy.add(declaredPart(resolved.get("items"), item)));
      return copy;
    }
    return value;
  }

  /** Whether the value has every field that must be there. */
  boolean isComplete(JsonNode value) {
    for (JsonNode name : schemas.resolve(schema).path("required")) {
      if (!value.has(name.asText())) {
        return false;
      }
    }
    return true;
  }
}
