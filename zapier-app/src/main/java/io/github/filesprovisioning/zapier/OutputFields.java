package io.github.filesprovisioning.zapier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What an action or a trigger gives, as Zapier lists fields: {@code user__email} for a field of a
 * nested record, {@code items[]id} for one of a list of records. A record is written once, in
 * {@code records.json}, and referred to.
 */
final class OutputFields {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Contract contract;

  OutputFields(Contract contract) {
    this.contract = contract;
  }

  /** The fields of an output. */
  ArrayNode of(JsonNode schema) {
    ArrayNode fields = JSON.arrayNode();
    if (schema.has("$ref")) {
      fields.add(reference(schema, "", ""));
    } else {
      properties(schema, fields);
    }
    return fields;
  }

  /** The fields of every shared record, by its name. */
  ObjectNode records() {
    ObjectNode records = JSON.objectNode();
    contract
        .catalog()
        .path("$defs")
        .properties()
        .forEach(
            definition -> properties(definition.getValue(), records.putArray(definition.getKey())));
    return records;
  }

  private void properties(JsonNode schema, ArrayNode fields) {
    schema
        .path("properties")
        .properties()
        .forEach(property -> add(property.getKey(), property.getValue(), fields));
  }

  private void add(String name, JsonNode schema, ArrayNode fields) {
    String label = Wording.output(name);
    if (schema.has("$ref")) {
      fields.add(reference(schema, name + "__", label + " "));
    } else if (schema.path("items").has("$ref")) {
      fields.add(reference(schema.path("items"), name + "[]", label + " "));
    } else {
      fields.add(field(name, label, schema));
    }
  }

  private static ObjectNode reference(JsonNode schema, String prefix, String label) {
    return JSON.objectNode()
        .put("$record", Contract.definition(schema.path("$ref").asText()))
        .put("prefix", prefix)
        .put("label", label);
  }

  private static ObjectNode field(String name, String label, JsonNode schema) {
    ObjectNode field = JSON.objectNode().put("key", name).put("label", label);
    JsonNode scalar = schema.has("items") ? schema.path("items") : schema;
    String type = Contract.type(scalar);
    if (scalar.path("format").asText().equals("date-time")) {
      field.put("type", "datetime");
    } else if (type.equals("integer") || type.equals("boolean") || type.equals("string")) {
      field.put("type", type);
    }
    return schema.has("items") ? field.put("list", true) : field;
  }
}
