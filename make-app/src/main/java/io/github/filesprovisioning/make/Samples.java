package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Samples show what a bundle can hold, so they hold nothing that its interface does not name. */
final class Samples {
  private Samples() {}

  /** A sample of a bundle without what is not among the fields, such as secrets. */
  static ObjectNode named(JsonNode sample, JsonNode fields) {
    ObjectNode named = JsonNodeFactory.instance.objectNode();
    for (JsonNode field : fields) {
      String name = field.path("name").asText();
      if (sample.has(name)) {
        named.set(name, value(sample.path(name), field.path("spec")));
      }
    }
    return named;
  }

  private static JsonNode value(JsonNode value, JsonNode fields) {
    if (!fields.isArray()) {
      return value;
    }
    if (value.isObject()) {
      return named(value, fields);
    }
    if (!value.isArray()) {
      return value;
    }
    ArrayNode items = JsonNodeFactory.instance.arrayNode();
    value.forEach(item -> items.add(named(item, fields)));
    return items;
  }
}
