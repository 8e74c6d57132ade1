package io.github.filesprovisioning.make.composite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.filesprovisioning.make.iml.Iml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The fields of an input by name, and what of them is sent. */
final class Fields {
  private final Map<String, JsonNode> schemas = new LinkedHashMap<>();

  /** All fields of an input schema. */
  static Fields of(JsonNode input) {
    Fields fields = new Fields();
    input
        .path("properties")
        .properties()
        .forEach(field -> fields.schemas.put(field.getKey(), field.getValue()));
    return fields;
  }

  /** Only those that the other schema has too, in its order. */
  Fields in(JsonNode other) {
    Fields fields = new Fields();
    other
        .path("properties")
        .properties()
        .forEach(
            field -> {
              if (schemas.containsKey(field.getKey())) {
                fields.schemas.put(field.getKey(), schemas.get(field.getKey()));
              }
            });
    return fields;
  }

  /** Without these. */
  Fields without(Set<String> names) {
    Fields fields = new Fields();
    schemas.forEach(
        (name, schema) -> {
          if (!names.contains(name)) {
            fields.schemas.put(name, schema);
          }
        });
    return fields;
  }

  /** What was filled in, field by field, as it is sent. */
  ObjectNode sent() {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    schemas.forEach(
        (name, schema) ->
            body.put(name, new FieldComparison(name, schema).sent(Iml.parameter(name)).braces()));
    return body;
  }

  /** What differs from a record, field by field, as it is sent. */
  ObjectNode changes(Iml record) {
    ObjectNode changes = JsonNodeFactory.instance.objectNode();
    schemas.forEach((name, schema) -> changes.put(name, change(name, schema, record).braces()));
    return changes;
  }

  private static Iml change(String name, JsonNode schema, Iml record) {
    FieldComparison comparison = new FieldComparison(name, schema);
    Iml wanted = Iml.parameter(name);
    return Iml.when(
        comparison.differs(wanted, record), comparison.sent(wanted), Iml.of("undefined"));
  }

  /** Whether anything that was filled in differs from a record. */
  Iml differ(Iml record) {
    List<Iml> differences = new ArrayList<>();
    schemas.forEach(
        (name, schema) ->
            differences.add(
                new FieldComparison(name, schema).differs(Iml.parameter(name), record)));
    return Iml.any(differences);
  }

  Set<String> names() {
    return schemas.keySet();
  }
}
