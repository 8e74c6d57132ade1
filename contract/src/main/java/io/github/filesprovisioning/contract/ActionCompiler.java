package io.github.filesprovisioning.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** One action of the catalogue, complete in itself. */
final class ActionCompiler {
  private final Contract contract;
  private final Definitions definitions;

  ActionCompiler(Contract contract, Definitions definitions) {
    this.contract = contract;
    this.definitions = definitions;
  }

  ObjectNode compile(JsonNode action) {
    CatalogAction entry = new CatalogAction(contract, action);
    ObjectNode compiled = JsonNodeFactory.instance.objectNode();
    String label = action.path("label").asText();
    compiled.put("id", entry.id());
    compiled.put("resource", entry.resource());
    compiled.put("verb", entry.verb());
    compiled.put("label", Wording.withoutArticles(label));
    compiled.put("labelWithArticles", label);
    compiled.set("description", action.path("description"));
    run(entry, compiled);
    ObjectNode input = (ObjectNode) SchemaDialect.STRICT.translate(entry.input(), Set.of());
    definitions.include(input);
    compiled.set("input", input);
    compiled.set("basic", action.path("basic"));
    compiled.set("advanced", advanced(input, action.path("basic")));
    compiled.set("output", output(entry));
    compiled.put("list", entry.operation().map(Operation::isList).orElse(false));
    compiled.put("readOnly", entry.isReadOnly());
    compiled.put("repeatable", entry.isRepeatable());
    compiled.set("errors", errors(entry));
    if (action.has("unsupported")) {
      compiled.set("unsupported", action.path("unsupported"));
    }
    return compiled;
  }

  private void run(CatalogAction entry, ObjectNode compiled) {
    if (entry.operation().isPresent()) {
      compiled.set("operation", CatalogCompiler.operation(contract, entry.operation().get().id()));
    } else {
      compiled.set("method", entry.source().path("method"));
      compiled.set("calls", entry.source().path("calls"));
    }
  }

  static ArrayNode advanced(JsonNode input, JsonNode basic) {
    Set<String> names = new LinkedHashSet<>();
    input.path("properties").fieldNames().forEachRemaining(names::add);
    basic.forEach(name -> names.remove(name.asText()));
    ArrayNode advanced = JsonNodeFactory.instance.arrayNode();
    names.forEach(advanced::add);
    return advanced;
  }

  private JsonNode output(CatalogAction entry) {
    if (entry.operation().isEmpty()) {
      return definitions.reference(entry.source().path("output").asText());
    }
    Operation operation = entry.operation().get();
    if (operation.record().isEmpty()) {
      return echo(operation);
    }
    String record = operation.record().get();
    JsonNode one =
        entry.secretOutput().isEmpty()
            ? definitions.reference(record)
            : definitions.translated(record, entry.secretOutput());
    return operation.isList() ? page(one) : one;
  }

  /** What is answered where Files.com answers nothing: which record it was. */
  private static ObjectNode echo(Operation operation) {
    ObjectNode output = JsonNodeFactory.instance.objectNode().put("type", "object");
    ArrayNode required = output.putArray("required");
    ObjectNode properties = output.putObject("properties");
    operation
        .parameters("path")
        .forEach(
            (name, schema) -> {
              required.add(name);
              properties.set(name, schema);
            });
    return output;
  }

  private static ObjectNode page(JsonNode item) {
    ObjectNode output = JsonNodeFactory.instance.objectNode().put("type", "object");
    output.putArray("required").add("items");
    ObjectNode properties = output.putObject("properties");
    properties
        .putObject("items")
        .put("type", "array")
        .put("description", "The records of this page.")
        .set("items", item);
    properties
        .putObject("next_cursor")
        .put("type", "string")
        .put("description", "Cursor of the next page. Absent on the last page.");
    return output;
  }

  private static ArrayNode errors(CatalogAction entry) {
    Set<ErrorKinds.Kind> kinds = EnumSet.noneOf(ErrorKinds.Kind.class);
    if (entry.mayCallAnything()) {
      kinds.addAll(EnumSet.allOf(ErrorKinds.Kind.class));
    }
    entry.calls().forEach(operation -> kinds.addAll(ErrorKinds.of(operation)));
    if (entry.operation().isEmpty() && entry.calls().stream().anyMatch(Operation::isList)) {
      // It looks records up by name or address: there may be none, or more than one.
      kinds.add(ErrorKinds.Kind.NOT_FOUND);
      kinds.add(ErrorKinds.Kind.CONFLICT);
    }
    ArrayNode errors = JsonNodeFactory.instance.arrayNode();
    kinds.forEach(kind -> errors.add(kind.name()));
    return errors;
  }
}
