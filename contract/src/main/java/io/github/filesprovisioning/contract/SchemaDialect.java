package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * How OpenAPI 3.0 schemas are told in JSON Schema (draft 2020-12).
 *
 * <p>Strict is for what we are given: no unknown fields, closed lists of values. Open is for
 * records that Files.com answers: new fields and values may appear there at any time, and secrets
 * are left out.
 */
enum SchemaDialect {
  STRICT,
  OPEN;

  /**
   * Translates a schema.
   *
   * @param secrets names of secret fields that an open schema shows nevertheless
   */
  JsonNode translate(JsonNode schema, Set<String> secrets) {
    if (schema.isArray()) {
      ArrayNode copy = ((ArrayNode) schema).arrayNode();
      schema.forEach(element -> copy.add(translate(element, secrets)));
      return copy;
    }
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode copy = ((ObjectNode) schema).objectNode();
    schema.properties().forEach(entry -> put(entry.getKey(), entry.getValue(), copy, secrets));
    if (schema.path("nullable").asBoolean()) {
      allowNull(copy);
    }
    if (this == STRICT && copy.has("properties") && !copy.has("additionalProperties")) {
      copy.put("additionalProperties", false);
    }
    return copy;
  }

  private void put(String keyword, JsonNode value, ObjectNode copy, Set<String> secrets) {
    switch (keyword) {
      case "nullable":
      case "x-json-only":
        break;
      case "properties":
        ObjectNode properties = copy.putObject(keyword);
        value
            .properties()
            .forEach(
                field -> {
                  if (isShown(field.getKey(), field.getValue(), secrets)) {
                    properties.set(field.getKey(), translate(field.getValue(), secrets));
                  }
                });
        break;
      case "enum":
        copy.set(this == STRICT ? keyword : "x-known-values", value.deepCopy());
        break;
      case "example":
        copy.putArray("examples").add(value);
        break;
      default:
        copy.set(keyword, translate(value, secrets));
    }
  }

  private boolean isShown(String name, JsonNode field, Set<String> secrets) {
    return this == STRICT || !field.path("x-sensitive").asBoolean() || secrets.contains(name);
  }

  private static void allowNull(ObjectNode schema) {
    JsonNode type = schema.get("type");
    if (type != null) {
      schema.putArray("type").add(type).add("null");
    }
    if (schema.has("enum")) {
      schema.withArray("enum").addNull();
    }
  }
}
