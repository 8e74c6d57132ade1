package io.github.filesprovisioning.make;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Turns input schemas into what a module asks for. */
final class Parameters {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Catalogue catalogue;

  Parameters(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /**
   * The parameters of an entry: what most people need first, the rest behind the switch for
   * advanced settings.
   *
   * @param entry an action or trigger
   * @param left fields that Make fills itself
   */
  ArrayNode of(JsonNode entry, Set<String> left) {
    ArrayNode parameters = JSON.arrayNode();
    JsonNode input = catalogue.resolve(entry.path("input"));
    Set<String> required = names(input.path("required"));
    for (String name : names(entry.path("basic"))) {
      if (!left.contains(name)) {
        parameters.add(parameter(name, input, required, entry));
      }
    }
    for (String name : names(entry.path("advanced"))) {
      if (!left.contains(name)) {
        parameters.add(parameter(name, input, required, entry).put("advanced", true));
      }
    }
    return parameters;
  }

  private ObjectNode parameter(String name, JsonNode input, Set<String> required, JsonNode entry) {
    JsonNode schema = input.path("properties").path(name);
    ObjectNode parameter = field(name, schema);
    if (required.contains(name)) {
      parameter.put("required", true);
    }
    JsonNode preset = entry.path("defaults").path(name);
    if (!preset.isMissingNode() || schema.has("default")) {
      parameter.set("default", preset.isMissingNode() ? schema.path("default") : preset);
    }
    return parameter;
  }

  /** The members of a collection. */
  private ArrayNode members(JsonNode schema) {
    Set<String> required = names(schema.path("required"));
    ArrayNode members = JSON.arrayNode();
    schema
        .path("properties")
        .properties()
        .forEach(
            member -> {
              ObjectNode field = field(member.getKey(), member.getValue());
              if (required.contains(member.getKey())) {
                field.put("required", true);
              }
              if (member.getValue().has("default")) {
                field.set("default", member.getValue().path("default"));
              }
              members.add(field);
            });
    return members;
  }

  private ObjectNode field(String name, JsonNode given) {
    JsonNode schema = catalogue.resolve(given);
    ObjectNode field = JSON.objectNode().put("name", name).put("label", catalogue.label(name));
    type(field, schema, schema.path("x-reference").asText(""));
    String help = given.path("description").asText(schema.path("description").asText(""));
    if (!help.isEmpty()) {
      field.put("help", help);
    }
    return field;
  }

  private void type(ObjectNode field, JsonNode schema, String lookup) {
    String type = FieldType.of(schema);
    field.put("type", type);
    if (schema.has("enum")) {
      field.put("type", "select").set("options", options(schema.path("enum")));
    } else if (type.equals("integer") && !lookup.isEmpty()) {
      field.put("type", "select").put("options", "rpc://" + Lookups.name(lookup));
    } else if (type.equals("array")) {
      items(field, schema.path("items"), lookup);
    } else if (type.equals("collection")) {
      if (schema.has("properties")) {
        field.set("spec", members(schema));
      }
    } else {
      validation(field, schema);
      if (lookup.equals("folders")) {
        field
            .putObject("rpc")
            .put("url", "rpc://" + Lookups.name(lookup))
            .put("label", "Choose a folder");
      }
      if (schema.path("x-separator").asText().equals("\n")) {
        field.put("multiline", true);
      }
    }
  }

  private void items(ObjectNode field, JsonNode given, String lookup) {
    JsonNode items = catalogue.resolve(given);
    if (!lookup.isEmpty()) {
      field
          .put("type", "select")
          .put("multiple", true)
          .put("options", "rpc://" + Lookups.name(lookup));
    } else if (items.has("properties")) {
      field.set("spec", members(items));
    } else {
      ObjectNode spec = field.putObject("spec");
      type(spec, items, "");
    }
  }

  private static void validation(ObjectNode field, JsonNode schema) {
    ObjectNode rules = JSON.objectNode();
    for (List<String> rule :
        List.of(
            List.of("minimum", "min"),
            List.of("maximum", "max"),
            List.of("minLength", "min"),
            List.of("maxLength", "max"),
            List.of("pattern", "pattern"))) {
      if (schema.has(rule.get(0))) {
        rules.set(rule.get(1), schema.path(rule.get(0)));
      }
    }
    if (!rules.isEmpty()) {
      field.set("validate", rules);
    }
  }

  private ArrayNode options(JsonNode values) {
    ArrayNode options = JSON.arrayNode();
    for (JsonNode value : values) {
      if (!value.isNull()) {
        options
            .addObject()
            .put("label", value.asText().isEmpty() ? "None" : catalogue.label(value.asText()))
            .set("value", value);
      }
    }
    return options;
  }

  static Set<String> names(JsonNode array) {
    Set<String> names = new java.util.LinkedHashSet<>();
    array.forEach(name -> names.add(name.asText()));
    return names;
  }

  /** The names of the secret fields of an input or output. */
  Set<String> secrets(JsonNode schema) {
    Set<String> secrets = new TreeSet<>();
    catalogue
        .resolve(schema)
        .path("properties")
        .properties()
        .forEach(
            field -> {
              if (field.getValue().path("x-sensitive").asBoolean()) {
                secrets.add(field.getKey());
              }
            });
    return secrets;
  }
}
