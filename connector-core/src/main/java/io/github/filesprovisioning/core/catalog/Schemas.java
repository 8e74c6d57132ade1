package io.github.filesprovisioning.core.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** The shared schemas of the catalogue, and what stands on them. */
final class Schemas {
  private static final String PREFIX = "#/$defs/";

  private final JsonNode definitions;
  private final RuleReader rules = new RuleReader(this);

  Schemas(JsonNode definitions) {
    this.definitions = definitions;
  }

  InputSchema input(String place, JsonNode schema) {
    return new InputSchema(complete(schema), rules.read(place, schema));
  }

  OutputSchema output(JsonNode schema) {
    return new OutputSchema(complete(schema), this);
  }

  /** The schema that a reference stands for; any other schema stands for itself. */
  JsonNode resolve(JsonNode schema) {
    JsonNode reference = schema.path("$ref");
    return reference.isMissingNode() ? schema : resolve(definition(reference.asText()));
  }

  private JsonNode definition(String reference) {
    String name = name(reference);
    if (!definitions.has(name)) {
      throw new CatalogFormatException(reference, "is not among the shared schemas");
    }
    return definitions.get(name);
  }

  private static String name(String reference) {
    if (!reference.startsWith(PREFIX)) {
      throw new CatalogFormatException(reference, "must start with " + PREFIX);
    }
    return reference.substring(PREFIX.length());
  }

  /** A copy that carries the shared schemas it needs. */
  private ObjectNode complete(JsonNode schema) {
    ObjectNode complete = schema.deepCopy();
    Set<String> names = new LinkedHashSet<>();
    collect(schema, names);
    if (!names.isEmpty()) {
      ObjectNode used = complete.putObject("$defs");
      names.forEach(name -> used.set(name, definitions.get(name).deepCopy()));
    }
    return complete;
  }

  private void collect(JsonNode schema, Set<String> names) {
    JsonNode reference = schema.path("$ref");
    if (reference.isTextual() && names.add(name(reference.asText()))) {
      collect(definition(reference.asText()), names);
    }
    schema.forEach(part -> collect(part, names));
  }
}
