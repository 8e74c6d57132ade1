package io.github.filesprovisioning.mulecodegen;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** A field that people fill in. */
record InputField(String name, JsonNode schema, boolean required) {
  /** The fields of an entry of the catalogue that are {@code basic} or {@code advanced}. */
  static List<InputField> of(JsonNode entry, String part) {
    JsonNode input = entry.path("input");
    List<String> required = Texts.of(input.path("required"));
    return Texts.of(entry.path(part)).stream()
        .map(
            name ->
                new InputField(name, input.path("properties").path(name), required.contains(name)))
        .toList();
  }

  /** The kind of its value; null is never the first of several. */
  String type() {
    JsonNode type = schema.path("type");
    return type.isArray() ? type.path(0).asText() : type.asText();
  }

  /** Whether it is a list, an object or a record. */
  boolean isStructured() {
    return schema.has("$ref") || type().equals("array") || type().equals("object");
  }

  /** Whether it is an object of known fields, such as a filter. */
  boolean isClosedObject() {
    return type().equals("object") && schema.has("properties");
  }

  List<InputField> children() {
    return schema.path("properties").properties().stream()
        .map(child -> new InputField(child.getKey(), child.getValue(), false))
        .toList();
  }

  /** The records that a single value refers to, such as {@code users}. */
  Optional<String> reference() {
    return isStructured() || !schema.has("x-reference") || schema.has("x-list-of")
        ? Optional.empty()
        : Optional.of(schema.path("x-reference").asText());
  }

  /** The values to choose from; empty when any value will do. */
  List<String> choices() {
    if (type().equals("boolean")) {
      return List.of("true", "false");
    }
    return type().equals("string") ? Texts.of(schema.path("enum")) : List.of();
  }

  boolean isSecret() {
    return schema.path("x-sensitive").asBoolean();
  }

  String description() {
    return schema.path("description").asText();
  }

  /** What applies when the field is left out; empty when nothing is declared. */
  Optional<String> standard() {
    return schema.has("default") && !schema.path("default").isContainerNode()
        ? Optional.of(schema.path("default").asText())
        : Optional.empty();
  }
}
