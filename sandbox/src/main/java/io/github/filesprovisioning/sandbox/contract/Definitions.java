package io.github.filesprovisioning.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** The {@code $defs} of the compiled document. */
final class Definitions {
  private static final String PREFIX = "#/$defs/";

  private final JsonNode definitions;

  Definitions(JsonNode definitions) {
    this.definitions = definitions;
  }

  JsonNode resolve(JsonNode schema) {
    String reference = schema.path("$ref").asText();
    return reference.isEmpty() ? schema : get(name(reference));
  }

  RecordSchema record(String name) {
    return RecordSchema.of(name, get(name), this);
  }

  static String name(String reference) {
    return reference.substring(PREFIX.length());
  }

  private JsonNode get(String name) {
    JsonNode definition = definitions.get(name);
    if (definition == null) {
      throw new IllegalArgumentException("openapi.json declares no schema " + name);
    }
    return definition;
  }
}
