package io.github.filesprovisioning.boomi.browse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Turns a schema of the catalogue into the profile of a document. Profiles are read as JSON Schema
 * draft 4, so only words are used that mean the same there; references are filled in, and a value
 * that may be null keeps its other type, because every element of a profile has one.
 */
final class ProfileSchema {
  private static final List<String> KEPT =
      List.of("title", "description", "format", "enum", "minimum", "maximum", "minLength");

  private final JsonNode definitions;
  private final Deque<String> open = new ArrayDeque<>();

  private ProfileSchema(JsonNode definitions) {
    this.definitions = definitions;
  }

  /** The profile of a document that the schema describes. */
  static ObjectNode of(String title, JsonNode schema) {
    ObjectNode profile = JsonNodeFactory.instance.objectNode();
    profile.put("$schema", "http://json-schema.org/draft-04/schema#");
    profile.put("title", title);
    profile.setAll(new ProfileSchema(schema.path("$defs")).element(schema));
    return profile;
  }

  private ObjectNode element(JsonNode schema) {
    if (schema.has("$ref")) {
      String name = schema.path("$ref").asText().replace("#/$defs/", "");
      if (open.contains(name)) {
        throw new IllegalStateException(name + " contains itself, which a profile cannot");
      }
      open.push(name);
      ObjectNode referred = element(definitions.path(name));
      open.pop();
      if (schema.has("description")) {
        referred.set("description", schema.get("description"));
      }
      return referred;
    }
    ObjectNode element = JsonNodeFactory.instance.objectNode().put("type", type(schema));
    KEPT.stream()
        .filter(schema::has)
        .filter(word -> !schema.get(word).isNull())
        .forEach(word -> element.set(word, withoutNull(schema.get(word))));
    if (schema.has("items")) {
      element.set("items", element(schema.get("items")));
    }
    if (schema.has("properties")) {
      ObjectNode properties = element.putObject("properties");
      schema
          .path("properties")
          .properties()
          .forEach(property -> properties.set(property.getKey(), element(property.getValue())));
    }
    if (schema.path("required").size() > 0) {
      element.set("required", schema.get("required").deepCopy());
    }
    return element;
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    for (JsonNode one : type) {
      if (!one.asText().equals("null")) {
        return one.asText();
      }
    }
    return type.isTextual() ? type.asText() : "object";
  }

  private static JsonNode withoutNull(JsonNode value) {
    if (!value.isArray()) {
      return value;
    }
    ArrayNode values = JsonNodeFactory.instance.arrayNode();
    value.forEach(
        one -> {
          if (!one.isNull()) {
            values.add(one);
          }
        });
    return values;
  }
}
