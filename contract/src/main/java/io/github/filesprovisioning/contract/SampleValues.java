package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A value for every schema of the compiled catalogue: whole records are the examples of the OpenAPI
 * document; single fields are taken from the record they are likely to belong to, from any example
 * that has a field of that name, or from the samples of the catalogue.
 */
final class SampleValues {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final JsonNode definitions;
  private final Map<String, JsonNode> records;
  private final Map<String, List<JsonNode>> fields;

  private SampleValues(
      JsonNode definitions, Map<String, JsonNode> records, Map<String, List<JsonNode>> fields) {
    this.definitions = definitions;
    this.records = records;
    this.fields = fields;
  }

  /**
   * Learns all there is.
   *
   * @param examples of the OpenAPI document
   * @param samples of the catalogue, by name of field
   * @param definitions the compiled catalogue's schemas
   */
  SampleValues(JsonNode examples, JsonNode samples, JsonNode definitions) {
    this(definitions, new HashMap<>(), new HashMap<>());
    examples.properties().forEach(e -> learn(e.getKey(), e.getValue().path("value")));
    learnFields(samples);
  }

  /** The same values, but fields that the record of this name shows are taken from it. */
  SampleValues about(String record) {
    SampleValues about = new SampleValues(definitions, records, new HashMap<>());
    about.learnFields(records.getOrDefault(record, JSON.objectNode()));
    fields.forEach((name, values) -> values.forEach(value -> about.learnField(name, value)));
    return about;
  }

  private void learn(String name, JsonNode example) {
    JsonNode record = example.isArray() ? example.path(0) : example;
    // The plain name wins: examples called NewUser and UserPage show the same kind of record.
    records.put(name, record);
    records.putIfAbsent(name.replaceAll("^New|Page$", ""), record);
    learnFields(record);
  }

  private void learnFields(JsonNode record) {
    record.properties().forEach(field -> learnField(field.getKey(), field.getValue()));
  }

  private void learnField(String name, JsonNode value) {
    if (!value.isNull() && (value.isValueNode() || !value.isEmpty())) {
      fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
    }
  }

  /** An object with all fields of the schema. */
  JsonNode of(JsonNode schema) {
    return value("", schema);
  }

  /** An object with these fields of the schema; of fields that exclude each other the first. */
  ObjectNode of(JsonNode schema, Iterable<String> names) {
    ObjectNode sample = JSON.objectNode();
    names.forEach(name -> sample.set(name, value(name, schema.path("properties").path(name))));
    schema.path("x-exactly-one").forEach(choice -> keepFirst(sample, choice));
    return sample;
  }

  private static void keepFirst(ObjectNode sample, JsonNode choice) {
    boolean kept = false;
    for (JsonNode name : choice) {
      if (kept) {
        sample.remove(name.asText());
      }
      kept |= sample.has(name.asText());
    }
  }

  private JsonNode value(String field, JsonNode schema) {
    if (schema.has("$ref")) {
      String name = SchemaReferences.name(schema.path("$ref").asText());
      return records.containsKey(name) ? records.get(name) : value(field, definitions.path(name));
    }
    if (schema.has("properties")) {
      List<String> names = new ArrayList<>();
      schema.path("properties").fieldNames().forEachRemaining(names::add);
      int most = schema.path("maxProperties").asInt(names.size());
      return of(schema, names.subList(0, Math.min(most, names.size())));
    }
    if (schema.path("items").has("$ref") || schema.path("items").has("properties")) {
      return JSON.arrayNode().add(value(field, schema.path("items")));
    }
    return fields.getOrDefault(field, List.of()).stream()
        .filter(known -> fits(known, schema))
        .findFirst()
        .orElseGet(() -> invented(field, schema));
  }

  private static boolean fits(JsonNode value, JsonNode schema) {
    return has(schema.path("type"), typeOf(value))
        && (!schema.has("enum") || has(schema.path("enum"), value))
        && (!schema.has("pattern") || value.asText().matches(schema.path("pattern").asText()));
  }

  private static String typeOf(JsonNode value) {
    return value.isIntegralNumber()
        ? "integer"
        : value.getNodeType().name().toLowerCase(Locale.ROOT);
  }

  private static boolean has(JsonNode oneOrMany, Object wanted) {
    if (!oneOrMany.isArray()) {
      return oneOrMany.asText().equals(wanted.toString());
    }
    for (JsonNode one : (ArrayNode) oneOrMany) {
      if (one.equals(wanted) || one.asText().equals(wanted)) {
        return true;
      }
    }
    return false;
  }

  /** What no example shows. */
  private JsonNode invented(String field, JsonNode schema) {
    if (schema.has("enum")) {
      return schema.path("enum").get(0);
    }
    if (has(schema.path("type"), "array")) {
      return JSON.arrayNode().add(value(singular(field), schema.path("items")));
    }
    if (has(schema.path("type"), "integer")) {
      return JSON.numberNode(Math.max(1, schema.path("minimum").asInt()));
    }
    if (has(schema.path("type"), "boolean")) {
      return JSON.booleanNode(true);
    }
    if (has(schema.path("type"), "object")) {
      return JSON.objectNode();
    }
    return JSON.textNode(
        schema.path("format").asText().equals("date-time")
            ? "2026-03-02T09:15:00-05:00"
            : field.replace('_', ' '));
  }

  private static String singular(String field) {
    return field.endsWith("s") ? field.substring(0, field.length() - 1) : field;
  }
}
