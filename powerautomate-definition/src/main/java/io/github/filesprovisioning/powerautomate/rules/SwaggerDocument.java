package io.github.filesprovisioning.powerautomate.rules;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A Swagger 2.0 definition, with what the rules ask of it. Immutable. */
public final class SwaggerDocument {
  private final Located root;
  private final List<Operation> operations;
  private final Map<String, Operation> byId;
  private final List<Located> schemas;

  /** Wraps a definition, however broken. It must not be changed afterwards. */
  public SwaggerDocument(JsonNode root) {
    this.root = new Located("", root);
    this.operations = List.copyOf(findOperations());
    this.byId =
        operations.stream().collect(Collectors.toMap(Operation::id, o -> o, (one, two) -> one));
    this.schemas = List.copyOf(findSchemas());
  }

  Located root() {
    return root;
  }

  /** All operations in document order. */
  public List<Operation> operations() {
    return operations;
  }

  private List<Operation> findOperations() {
    List<Operation> operations = new ArrayList<>();
    Located paths = root.child("paths");
    for (var entry : paths.node().properties()) {
      Located item = paths.child(entry.getKey());
      for (var member : entry.getValue().properties()) {
        if (Operation.METHODS.contains(member.getKey())) {
          operations.add(
              new Operation(
                  entry.getKey(), member.getKey(), item.child(member.getKey()), item, this));
        }
      }
    }
    return operations;
  }

  Optional<Operation> operation(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Follows a local reference once; what cannot be found is a missing node. */
  Located followed(Located place) {
    String reference = place.text("$ref");
    if (!reference.startsWith("#/")) {
      return place;
    }
    Located target = root;
    for (String step : reference.substring(2).split("/")) {
      target = target.child(step.replace("~1", "/").replace("~0", "~"));
    }
    return target;
  }

  /** Every schema that is written somewhere, nested ones included; references are not followed. */
  List<Located> schemas() {
    return schemas;
  }

  private List<Located> findSchemas() {
    List<Located> found = new ArrayList<>();
    Located definitions = root.child("definitions");
    definitions.node().fieldNames().forEachRemaining(n -> nested(definitions.child(n), found));
    for (Operation operation : operations()) {
      operation.parameters("body").forEach(p -> nested(p.child("schema"), found));
      Located responses = operation.at().child("responses");
      responses
          .node()
          .fieldNames()
          .forEachRemaining(status -> nested(responses.child(status).child("schema"), found));
    }
    return found;
  }

  /** The schemas that makers fill in, references followed. */
  List<Located> inputs() {
    return operations.stream().flatMap(operation -> inputsOf(operation).stream()).toList();
  }

  /** The schemas of one operation that makers fill in, references followed. */
  List<Located> inputsOf(Operation operation) {
    List<Located> found = new ArrayList<>();
    operation.body().ifPresent(body -> reached(body, found, new HashSet<>()));
    return found;
  }

  private void reached(Located schema, List<Located> found, Set<String> seen) {
    List<Located> here = new ArrayList<>();
    nested(schema, here);
    for (Located one : here) {
      found.add(one);
      if (one.has("$ref") && seen.add(one.text("$ref"))) {
        reached(followed(one), found, seen);
      }
    }
  }

  private static void nested(Located schema, List<Located> found) {
    if (!schema.node().isObject()) {
      return;
    }
    found.add(schema);
    Located properties = schema.child("properties");
    properties.node().fieldNames().forEachRemaining(n -> nested(properties.child(n), found));
    nested(schema.child("items"), found);
    nested(schema.child("additionalProperties"), found);
    Located all = schema.child("allOf");
    for (int i = 0; i < all.node().size(); i++) {
      nested(all.child(i), found);
    }
  }

  /** The named properties of all written schemas. */
  List<Located> properties() {
    List<Located> found = new ArrayList<>();
    for (Located schema : schemas()) {
      Located properties = schema.child("properties");
      properties.node().fieldNames().forEachRemaining(n -> found.add(properties.child(n)));
    }
    return found;
  }
}
