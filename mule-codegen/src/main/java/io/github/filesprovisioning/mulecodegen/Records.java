package io.github.filesprovisioning.mulecodegen;

import com.fasterxml.jackson.databind.JsonNode;
import com.palantir.javapoet.ClassName;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** The records that operations and sources give, and which of them people also fill in. */
final class Records {
  private final CatalogEntries catalog;

  Records(CatalogEntries catalog) {
    this.catalog = catalog;
  }

  /** The schema of every record, by the name of its class. */
  Map<String, JsonNode> all() {
    Map<String, JsonNode> records = new LinkedHashMap<>();
    catalog
        .definitions()
        .properties()
        .forEach(definition -> records.put(definition.getKey(), definition.getValue()));
    catalog.actions().stream()
        .filter(action -> !action.isList() && !action.output().has("$ref"))
        .forEach(action -> records.put(action.className() + "Result", action.output()));
    return records;
  }

  /** The class of what an action gives; for a list, of one record. */
  ClassName output(Action action) {
    if (action.isList()) {
      return JavaTypes.record(action.output().path("properties").path("items").path("items"));
    }
    return action.output().has("$ref")
        ? JavaTypes.record(action.output())
        : ClassName.get(Packages.RECORD, action.className() + "Result");
  }

  /** Names of the records that occur in inputs, also inside others. */
  Set<String> filledIn() {
    Deque<JsonNode> open = new ArrayDeque<>();
    catalog.actions().forEach(action -> open.add(action.entry().path("input")));
    Set<String> names = new LinkedHashSet<>();
    while (!open.isEmpty()) {
      for (JsonNode reference : open.remove().findValues("$ref")) {
        String name =
            JavaTypes.record(reference.isTextual() ? wrapped(reference) : reference).simpleName();
        if (names.add(name)) {
          open.add(catalog.definitions().path(name));
        }
      }
    }
    return names;
  }

  private static JsonNode wrapped(JsonNode reference) {
    return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
        .objectNode()
        .set("$ref", reference);
  }
}
