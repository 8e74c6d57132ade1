package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** Turns output schemas into what a module offers to the modules behind it. */
final class Interfaces {
  private final Catalogue catalogue;

  Interfaces(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** The fields of one bundle. */
  ArrayNode of(JsonNode given) {
    ArrayNode fields = JsonNodeFactory.instance.arrayNode();
    catalogue
        .resolve(given)
        .path("properties")
        .properties()
        .forEach(
            member -> {
              ObjectNode field =
                  fields
                      .addObject()
                      .put("name", member.getKey())
                      .put("label", catalogue.label(member.getKey()));
              type(field, catalogue.resolve(member.getValue()));
            });
    return fields;
  }

  /** The names of the fields of one bundle. */
  Set<String> names(JsonNode given) {
    Set<String> names = new LinkedHashSet<>();
    of(given).forEach(field -> names.add(field.path("name").asText()));
    return names;
  }

  private void type(ObjectNode field, JsonNode schema) {
    // A secret in an output is shown once on purpose, so it is a text like others there.
    String type = FieldType.of(schema).replace("password", "text");
    field.put("type", type);
    if (type.equals("collection") && schema.has("properties")) {
      field.set("spec", of(schema));
    }
    if (type.equals("array") && schema.has("items")) {
      JsonNode items = catalogue.resolve(schema.path("items"));
      if (items.has("properties")) {
        field.set("spec", of(items));
      } else {
        type(field.putObject("spec"), items);
      }
    }
  }
}
