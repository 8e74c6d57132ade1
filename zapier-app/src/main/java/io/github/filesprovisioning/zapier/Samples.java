package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Examples of outputs and events, without what they do not declare: a secret is no sample. */
final class Samples {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Contract contract;

  Samples(Contract contract) {
    this.contract = contract;
  }

  /** The part of an example that a schema declares. */
  JsonNode declared(JsonNode given, JsonNode example) {
    JsonNode schema = contract.resolve(given);
    if (example.isArray() && schema.has("items")) {
      ArrayNode items = JSON.arrayNode();
      example.forEach(item -> items.add(declared(schema.path("items"), item)));
      return items;
    }
    if (!example.isObject() || !schema.has("properties")) {
      return example.deepCopy();
    }
    ObjectNode object = JSON.objectNode();
    example
        .properties()
        .forEach(
            field -> {
              JsonNode property = schema.path("properties").path(field.getKey());
              if (!property.isMissingNode()) {
                object.set(field.getKey(), declared(property, field.getValue()));
              }
            });
    return object;
  }
}
