package io.github.filesprovisioning.powerautomate.script;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.powerautomate.definition.Contract;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Schemas with just the keywords that the script obeys. */
final class ScriptSchemas {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final List<String> KEPT =
      List.of(
          "$ref",
          "type",
          "format",
          "enum",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "pattern",
          "minItems",
          "maxItems",
          "x-list-of",
          "x-separator",
          "required",
          "additionalProperties");

  private final Contract contract;
  private final TreeMap<String, ObjectNode> shared = new TreeMap<>();
  private final Set<String> secrets = new TreeSet<>();

  ScriptSchemas(Contract contract) {
    this.contract = contract;
  }

  /** A schema without what is written for people. */
  ObjectNode reduced(JsonNode schema) {
    ObjectNode reduced = JSON.objectNode();
    KEPT.stream()
        .filter(schema::has)
        .forEach(keyword -> reduced.set(keyword, schema.path(keyword)));
    if (schema.path("x-reference").asText().equals("folders")) {
      reduced.put("x-reference", "folders");
    }
    if (schema.has("items")) {
      reduced.set("items", reduced(schema.path("items")));
    }
    if (schema.has("properties")) {
      ObjectNode properties = reduced.putObject("properties");
      schema.path("properties").properties().forEach(field -> add(properties, field));
    }
    if (schema.has("$ref")) {
      share(schema.path("$ref").asText());
    }
    return reduced;
  }

  private void add(ObjectNode properties, java.util.Map.Entry<String, JsonNode> field) {
    properties.set(field.getKey(), reduced(field.getValue()));
    if (field.getValue().path("x-sensitive").asBoolean()) {
      secrets.add(field.getKey());
    }
  }

  private void share(String reference) {
    String name = name(reference);
    if (!shared.containsKey(name)) {
      shared.put(name, JSON.objectNode());
      shared.put(name, reduced(contract.shared(name)));
    }
  }

  /** The fields of a request body; those that never come back in the answer are marked. */
  ObjectNode body(JsonNode operation) {
    ObjectNode fields = JSON.objectNode();
    JsonNode body = contract.apiSchema(name(operation.path("body").path("$ref").asText()));
    JsonNode answer = contract.apiSchema(name(operation.path("answer").path("$ref").asText()));
    body.path("properties").properties().forEach(field -> add(fields, field));
    for (Iterator<String> names = fields.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!answer.path("properties").has(name)) {
        ((ObjectNode) fields.path(name)).put("x-never-answered", true);
      }
    }
    return fields;
  }

  /** The field of an event that holds the record. */
  String payload(JsonNode output) {
    JsonNode event = contract.shared(name(output.path("$ref").asText()));
    for (JsonNode required : event.path("required")) {
      if (event.path("properties").path(required.asText()).has("$ref")) {
        contract
            .shared(name(event.path("properties").path(required.asText()).path("$ref").asText()))
            .path("properties")
            .properties()
            .forEach(field -> add(JSON.objectNode(), field));
        return required.asText();
      }
    }
    throw new IllegalArgumentException("an event without a record: " + output);
  }

  /** The schemas that others refer to. */
  ObjectNode shared() {
    ObjectNode all = JSON.objectNode();
    shared.forEach(all::set);
    return all;
  }

  /** The names of all fields that hold secrets. */
  ArrayNode secrets() {
    ArrayNode names = JSON.arrayNode();
    secrets.forEach(names::add);
    return names;
  }

  private static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }
}
