package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One action of the catalogue as written, with what it refers to. */
final class CatalogAction {
  private final Contract contract;
  private final JsonNode source;

  CatalogAction(Contract contract, JsonNode source) {
    this.contract = contract;
    this.source = source;
  }

  JsonNode source() {
    return source;
  }

  String id() {
    return source.path("id").asText();
  }

  String resource() {
    return id().substring(0, id().indexOf('.'));
  }

  String verb() {
    return id().substring(id().indexOf('.') + 1);
  }

  /** The one operation that it runs, or nothing when it is a composite. */
  Optional<Operation> operation() {
    return source.has("operation")
        ? contract.operation(source.path("operation").asText())
        : Optional.empty();
  }

  /** Whether it may use every operation there is. */
  boolean mayCallAnything() {
    return source.path("calls").asText().equals("any");
  }

  /** The operations that it may use, as far as they are named. */
  List<Operation> calls() {
    List<Operation> calls = new ArrayList<>();
    operation().ifPresent(calls::add);
    for (JsonNode call : source.path("calls")) {
      contract.operation(call.asText()).ifPresent(calls::add);
    }
    return calls;
  }

  boolean isReadOnly() {
    return !mayCallAnything() && calls().stream().allMatch(Operation::isRead);
  }

  boolean isRepeatable() {
    return operation()
        .map(Operation::isRepeatable)
        .orElseGet(() -> source.path("repeatable").asBoolean());
  }

  /** Secret fields that the output shows nevertheless. */
  Set<String> secretOutput() {
    return strings("secret_output");
  }

  /** The fields it takes, in the dialect of the documents; nothing in it is shared. */
  ObjectNode input() {
    ObjectNode input =
        operation()
            .map(this::fieldsOf)
            .orElseGet(() -> contract.schemas().get(source.path("input").asText()).deepCopy());
    source
        .path("defaults")
        .properties()
        .forEach(
            entry ->
                field(input, entry.getKey()).ifPresent(f -> f.set("default", entry.getValue())));
    return input;
  }

  private static Optional<ObjectNode> field(ObjectNode input, String name) {
    return input.path("properties").path(name).isObject()
        ? Optional.of((ObjectNode) input.path("properties").path(name))
        : Optional.empty();
  }

  private ObjectNode fieldsOf(Operation operation) {
    Set<String> without = strings("without");
    ObjectNode input = JsonNodeFactory.instance.objectNode().put("type", "object");
    ObjectNode properties = input.putObject("properties");
    operation
        .fields()
        .forEach(
            (name, schema) -> {
              if (!without.contains(name)) {
                properties.set(name, schema.deepCopy());
              }
            });
    Set<String> required = new LinkedHashSet<>(operation.required());
    required.addAll(strings("required"));
    required.forEach(input.withArrayProperty("required")::add);
    return input;
  }

  /** The texts of a list in the entry; empty when it is left out. */
  Set<String> strings(String name) {
    Set<String> strings = new LinkedHashSet<>();
    source.path(name).forEach(value -> strings.add(value.asText()));
    return strings;
  }
}
